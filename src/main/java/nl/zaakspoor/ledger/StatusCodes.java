// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.Product;
import nl.zaakspoor.catalogue.Source;
import nl.zaakspoor.ledger.Recorded.UnknownStatus;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.RequestHeader;
import nl.zaakspoor.timeline.StatusEvent;

/**
 * Finds the status codes among new events that a product does not have. Without an announcement there is no product yet: then
 * they are found when it comes.
 */
record StatusCodes(Catalogue catalogue) {
    List<UnknownStatus> unknown(Collection<TrackedChange> changes) {
        return changes.stream().flatMap(change -> change.after().header().map(RequestHeader::product)
                .map(catalogue::productOrFallback).stream()
                .flatMap(product -> unknown(product, change.folded().fresh()))).toList();
    }

    private Stream<UnknownStatus> unknown(Product product, List<StatusEvent> events) {
        return events.stream().filter(event -> event.fact() instanceof Fact.StatusChanged changed
                && product.stepFor(changed.status()).isEmpty()).map(event -> new UnknownStatus(
                        Optional.ofNullable(catalogue.sources().get(event.id().source())).map(Source::name), product.id()));
    }
}
