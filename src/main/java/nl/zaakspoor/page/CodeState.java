// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.time.Instant;
import java.util.Optional;

import nl.zaakspoor.catalogue.Product;
import nl.zaakspoor.catalogue.Product.Privacy;
import nl.zaakspoor.notice.Medium;
import nl.zaakspoor.timeline.Codes.Code;

/**
 * How far a visitor is in getting to see all of a request that the page says little of.
 *
 * @param openUntil until when the page shows all to this visitor, because they gave a code
 * @param by what a code would go by; empty when none would
 * @param asked the code that can be given now
 */
record CodeState(Optional<Instant> openUntil, Optional<Medium> by, Optional<Code> asked) {
    /** Of somebody who gets no further. */
    static final CodeState NONE = new CodeState(Optional.empty(), Optional.empty(), Optional.empty());

    /** Whether all may be shown of a request for {@code product} that a resident may follow. */
    boolean opens(Product product) {
        return product.privacy() != Privacy.HIGH || openUntil.isPresent();
    }
}
