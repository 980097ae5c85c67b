/**
 * Errands with tools at hand: rules decide on the next call, and the answer is made from the
 * results.
 */
package wrenmoor.assistant.tool;
