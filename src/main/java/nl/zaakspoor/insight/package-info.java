// SPDX-License-Identifier: EUPL-1.2
/**
 * What all requests together tell: how long they take, and whether what was said of that came true. It reads the columns that
 * the ledger keeps for it, and figures per product are all that leaves it; nothing of one request does.
 */
@NullMarked
package nl.zaakspoor.insight;

import org.jspecify.annotations.NullMarked;
