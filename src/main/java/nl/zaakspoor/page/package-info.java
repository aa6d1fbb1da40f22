// SPDX-License-Identifier: EUPL-1.2
/**
 * The pages that residents see, and their look. A page is one read of a timeline, worded here in tested Java; the
 * templates decide nothing. Names, addresses, mail addresses and phone numbers of residents never enter, nor does a token
 * ever leave this package again but in what its holder asks for: an address to give away, or on paper.
 */
@NullMarked
package nl.zaakspoor.page;

import org.jspecify.annotations.NullMarked;
