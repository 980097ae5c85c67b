/** The knowledge pages: read, cut into chunks, and searched. */
package wrenmoor.assistant.knowledge;
