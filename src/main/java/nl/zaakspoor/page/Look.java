// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.List;

/**
 * How the pages of this municipality look.
 *
 * @param stylesheets addresses, in the order in which they apply
 * @param scripts addresses of those that a page may do without
 * @param logo address
 * @param themeClass the class under which an NL Design System theme sets its properties; empty without one
 */
public record Look(List<String> stylesheets, List<String> scripts, String logo, String themeClass) {}
