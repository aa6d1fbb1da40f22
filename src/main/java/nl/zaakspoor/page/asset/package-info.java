// SPDX-License-Identifier: EUPL-1.2
/** Files that pages bring along: each under a name that changes with what is in it. */
@NullMarked
package nl.zaakspoor.page.asset;

import org.jspecify.annotations.NullMarked;
