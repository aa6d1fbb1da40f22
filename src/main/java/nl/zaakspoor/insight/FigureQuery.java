// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.insight;

import java.util.Optional;

import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.RestQuery;

/** Of what figures are asked, as it stands in the URL. */
class FigureQuery {
    @RestQuery
    Optional<String> from = Optional.empty();

    @RestQuery
    Optional<String> until = Optional.empty();

    @RestQuery
    Optional<String> department = Optional.empty();

    @RestQuery
    Optional<String> product = Optional.empty();

    /** What of it the colleague may see. */
    Uni<Selection> read(Insights insights) {
        return insights.selection(from, until, department, product);
    }
}
