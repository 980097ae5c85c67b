/** Rules, reviewed by people, for what the assistant must not leave to retrieval or to a model. */
package wrenmoor.assistant.guard;
