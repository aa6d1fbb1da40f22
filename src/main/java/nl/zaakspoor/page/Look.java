// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.List;

/**
 * How the pages of this municipality look.
 *
 * @param stylesheets addresses, in the order in which they apply
 * @param scripts addresses of those that a page may do without
 * @param logo address
 * @param bodyClass what the body carries for the theme to hold: the class under which it sets its properties, and whether it
 *            is for light pages only; may be empty
 */
public record Look(List<String> stylesheets, List<String> scripts, String logo, String bodyClass) {}
