/** The language model behind its chat-completions endpoint, and the examples it is shown. */
package wrenmoor.assistant.model;
