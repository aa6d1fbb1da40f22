// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page.theme;

import java.util.List;

/**
 * A custom property as a style sheet sets it.
 *
 * @param selector of its rule, as written; {@code @} where it says nothing of a whole page
 * @param media the queries that must all hold
 * @param name {@code --nl-link-color}
 * @param important whether it wins over all that is not
 */
record Declaration(String selector, List<String> media, String name, String value, boolean important) {}
