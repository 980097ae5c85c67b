/**
 * Words as they are compared: small letters, light stems, products with their numbers, typing
 * errors mended.
 */
package wrenmoor.assistant.text;
