// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

import nl.zaakspoor.access.LinkToken;
import nl.zaakspoor.access.StatusLinks;
import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.ledger.Requests;
import nl.zaakspoor.ledger.TrackedRequest;
import nl.zaakspoor.timeline.Applicant;
import nl.zaakspoor.timeline.RequestHeader;

/**
 * Opens what a link lets somebody look at: the resident's own link, or a helper's. A link that opens nothing gets one and the
 * same answer, whatever the reason, and a forged one gets it before any work in the database.
 */
@ApplicationScoped
class Readings {
    private static final Logger LOG = Logger.getLogger(Readings.class);

    /** Somebody is looking at an empty screen; a page that says to come back later is better by then. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final StatusLinks links;
    private final Requests requests;
    private final Catalogue catalogue;
    private final InstantSource clock;
    private final PagePrinter printer;
    private final CodeGate gate;

    Readings(StatusLinks links, Requests requests, Catalogue catalogue, InstantSource clock, PagePrinter printer,
            CodeGate gate) {
        this.links = links;
        this.requests = requests;
        this.catalogue = catalogue;
        this.clock = clock;
        this.printer = printer;
        this.gate = gate;
    }

    /** @param answer to who looks; empty where there is nothing that they may see */
    Uni<Response> open(String token, Optional<String> lang, Optional<String> accepted,
            Function<Reading, Optional<Response>> answer) {
        Language visitors = printer.visitors(lang, accepted);
        return links.openPage(token).or(() -> links.openHelper(token)).map(link -> {
            Optional<Instant> openUntil = helps(link) ? Optional.empty() : gate.openUntil(link);
            return requests.byId(link.subject()).ifNoItem().after(PATIENCE).fail()
                    .map(found -> found.filter(request -> opens(link, request))
                            .flatMap(request -> reading(link, token, request, openUntil, lang, accepted)).flatMap(answer)
                            .orElseGet(() -> printer.notFound(visitors)))
                    .onFailure().recoverWithItem(failure -> away(failure, visitors));
        }).orElseGet(() -> Uni.createFrom().item(() -> printer.notFound(visitors)));
    }

    private static boolean helps(LinkToken link) {
        return link.purpose() == LinkToken.Purpose.HELPER;
    }

    private static boolean opens(LinkToken link, TrackedRequest request) {
        return helps(link)
                ? request.timeline().resident().helper(link.version()).filter(helper -> helper.mayLook(request.linkVersion()))
                        .isPresent()
                : request.linkVersion() == link.version();
    }

    private Optional<Reading> reading(LinkToken link, String token, TrackedRequest request, Optional<Instant> openUntil,
            Optional<String> lang, Optional<String> accepted) {
        Language language = printer.language(lang, request.timeline().header().flatMap(RequestHeader::applicant)
                .flatMap(Applicant::language), accepted);
        String address = "/t/" + token;
        return request.timeline().at(clock.instant(), catalogue).map(view -> new Reading(request, view, helps(link)
                ? Reader.helper(address)
                : Reader.resident(address, gate.state(openUntil, request, view)), language, address(link)));
    }

    /** Written anew, so that it has the newest key: what stands on paper is to work for long. */
    private URI address(LinkToken link) {
        return helps(link) ? links.helper(link.subject(), link.version()) : links.page(link.subject(), link.version());
    }

    private Response away(Throwable failure, Language language) {
        // Names of classes only: a message may hold what the page would have shown.
        LOG.errorf("status page not available failure=%s", failure.getClass().getName());
        return printer.away(language);
    }
}
