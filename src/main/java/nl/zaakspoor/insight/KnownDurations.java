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
    private volatile Optional<Map<ProductId, Usual>> known = Optional.empty();

    @Override
    public Optional<Usual> of(ProductId product) {
        return known.map(durations -> durations.get(product));
    }

    @Override
    public boolean areKnown() {
        return known.isPresent();
    }

    void become(Collection<ProductDuration> durations) {
        known = Optional.of(
                durations.stream().collect(Collectors.toUnmodifiableMap(ProductDuration::product, ProductDuration::usual)));
    }
}
