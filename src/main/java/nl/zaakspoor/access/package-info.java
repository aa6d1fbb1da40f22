// SPDX-License-Identifier: EUPL-1.2
/**
 * Who may see what: sealing of personal values, keyed look-up indexes, and the tokens of status links.
 * Keys, randomness and the base address are passed in. Nothing here knows the content it protects, reads a setting, or logs.
 */
@NullMarked
package nl.zaakspoor.access;

import org.jspecify.annotations.NullMarked;
