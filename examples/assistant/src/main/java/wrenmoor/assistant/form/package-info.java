/** What is asked of the assistant, and which kind of request it is. */
package wrenmoor.assistant.form;
