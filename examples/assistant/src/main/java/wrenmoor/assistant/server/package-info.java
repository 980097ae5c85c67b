/** The assistant as a program: its configuration, its version and its HTTP endpoint. */
package wrenmoor.assistant.server;
