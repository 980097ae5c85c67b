/** What the assistant answers, and how that is written as JSON. */
package wrenmoor.assistant.reply;
