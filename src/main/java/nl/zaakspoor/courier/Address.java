// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.util.List;

import nl.zaakspoor.access.BlindIndex;
import nl.zaakspoor.access.LookUpTerm;
import nl.zaakspoor.ledger.LookUpTerms;
import nl.zaakspoor.notice.Reach;

/**
 * An address as the database knows it: keyed hashes, by which it can be recognised and not read.
 *
 * @param entry to be stored
 * @param candidates what may be stored of it, under this key and older ones
 */
@SuppressWarnings("ArrayRecordComponent") // Arguments of statements; nothing compares them.
record Address(byte[] entry, List<byte[]> candidates) {
    static Address of(Reach reach, BlindIndex index) {
        LookUpTerm term = LookUpTerms.of(reach);
        return new Address(index.entry(term), index.candidates(term));
    }
}
