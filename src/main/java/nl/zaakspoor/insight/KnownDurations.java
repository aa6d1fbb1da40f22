// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import nl.zaakspoor.catalogue.ProductId;
import nl.zaakspoor.timeline.Durations;
import nl.zaakspoor.timeline.Usual;

/** What is told now, at hand, so that a page asks no database for it. Empty until it was read for the first time. */
@ApplicationScoped
class KnownDurations implements Durations {
    private volatile Map<ProductId, Usual> known = Map.of();

    @Override
    public Optional<Usual> of(ProductId product) {
        return Optional.ofNullable(known.get(product));
    }

    void become(Collection<ProductDuration> durations) {
        known = durations.stream().collect(Collectors.toUnmodifiableMap(ProductDuration::product, ProductDuration::usual));
    }
}
