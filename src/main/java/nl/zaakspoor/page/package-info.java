// SPDX-License-Identifier: EUPL-1.2
/**
 * The pages that residents see, and their look. A page is one read of a timeline, worded here in tested Java; the
 * templates decide nothing. Names, addresses, mail addresses and phone numbers of residents never enter. A token goes into
 * no log and to no other host: only onto pages and paper of who holds it or may hold it.
 */
@NullMarked
package nl.zaakspoor.page;

import org.jspecify.annotations.NullMarked;
