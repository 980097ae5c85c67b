/** How each kind of request is answered, from the cheapest tier that will do. */
package wrenmoor.assistant.answer;
