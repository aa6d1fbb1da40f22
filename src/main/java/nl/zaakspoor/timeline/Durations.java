// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.timeline;

import java.util.Optional;

import nl.zaakspoor.catalogue.ProductId;

/** How long requests for a product usually take, as far as our own history can tell; empty where it is too short. */
@FunctionalInterface
public interface Durations {
    /** Where nothing is known yet. */
    Durations NONE = _ -> Optional.empty();

    Optional<Usual> of(ProductId product);

    /** Whether it is known by now what there is to know; until then nothing should be said that depends on it. */
    default boolean areKnown() {
        return true;
    }
}
