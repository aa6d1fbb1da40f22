// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import nl.zaakspoor.access.LinkToken;
import nl.zaakspoor.access.StatusLinks;
import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.ledger.LinkAsk;
import nl.zaakspoor.ledger.LinkAsks;
import nl.zaakspoor.ledger.OwnRequests;
import nl.zaakspoor.ledger.TrackedRequest;
import nl.zaakspoor.timeline.TimelineView;

/** Where the link leads that somebody asked for all of their requests; it works for a day. */
@Path("/mine/{token}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class MinePage {
    private static final Logger LOG = Logger.getLogger(MinePage.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final StatusLinks links;
    private final LinkAsks asks;
    private final OwnRequests requests;
    private final Catalogue catalogue;
    private final InstantSource clock;
    private final PagePrinter printer;

    MinePage(StatusLinks links, LinkAsks asks, OwnRequests requests, Catalogue catalogue, InstantSource clock,
            PagePrinter printer) {
        this.links = links;
        this.asks = asks;
        this.requests = requests;
        this.catalogue = catalogue;
        this.clock = clock;
        this.printer = printer;
    }

    @GET
    public Uni<Response> page(@RestPath String token, @RestQuery Optional<String> lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        Language visitors = printer.visitors(lang, accepted);
        return links.openRequests(token).map(LinkToken::subject).map(asks::byId)
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .chain(asked -> asked.map(ask -> show(ask, printer.language(lang, Optional.of(ask.language()), accepted)))
                        .orElseGet(() -> Uni.createFrom().item(() -> printer.notFound(visitors))))
                .ifNoItem().after(PATIENCE).fail().onFailure().recoverWithItem(failure -> away(failure, visitors));
    }

    private Uni<Response> show(LinkAsk ask, Language language) {
        return requests.at(ask.to()).map(found -> printer.mine(views(found), PartLinks.to(found, links),
                ask.askedAt().plus(LinkAsks.KEPT), language));
    }

    private List<TimelineView> views(List<TrackedRequest> found) {
        return found.stream().flatMap(request -> request.timeline().at(clock.instant(), catalogue).stream()).toList();
    }

    private Response away(Throwable failure, Language language) {
        // Names of classes only: a message may hold what the page would have shown.
        LOG.errorf("page of all requests not available failure=%s", failure.getClass().getName());
        return printer.away(language);
    }
}
