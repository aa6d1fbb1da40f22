// SPDX-License-Identifier: EUPL-1.2
/**
 * The look of a municipality: what its theme folder holds, read and checked once at the start. A theme is a theme of the NL
 * Design System as it is published, a logo, and how the municipality is called. Nothing that would make a page ask
 * something of another host gets in; what residents would find hard to read gets in, and is said.
 */
@NullMarked
package nl.zaakspoor.page.theme;

import org.jspecify.annotations.NullMarked;
