// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import nl.zaakspoor.access.LinkToken;
import nl.zaakspoor.access.StatusLinks;
import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.ledger.JourneyAdditions;
import nl.zaakspoor.ledger.Journeys;
import nl.zaakspoor.ledger.TrackedJourney;
import nl.zaakspoor.timeline.JourneyView;
import nl.zaakspoor.timeline.Reference;
import nl.zaakspoor.timeline.RequestHeader;

/**
 * Where the link leads to everything that belongs together. Reading changes nothing. Its holder may ask to add a request, and
 * gets one answer whatever becomes of it; no site without the link can ask that, for nothing but the link gives the right.
 */
@Path("/j/{token}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class JourneyPage {
    private static final Logger LOG = Logger.getLogger(JourneyPage.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final StatusLinks links;
    private final Journeys journeys;
    private final JourneyAdditions additions;
    private final Catalogue catalogue;
    private final InstantSource clock;
    private final PagePrinter printer;

    JourneyPage(StatusLinks links, Journeys journeys, JourneyAdditions additions, Catalogue catalogue, InstantSource clock,
            PagePrinter printer) {
        this.links = links;
        this.journeys = journeys;
        this.additions = additions;
        this.catalogue = catalogue;
        this.clock = clock;
        this.printer = printer;
    }

    @GET
    public Uni<Response> page(@RestPath String token, @RestQuery Optional<String> lang, @RestQuery Optional<String> asked,
            @RestQuery Optional<String> print, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        return opened(token, printer.visitors(lang, accepted), journey -> Uni.createFrom()
                .item(show(journey, asked.isPresent() ? new Adding.Asked() : new Adding.Nothing(), print.isPresent(), lang,
                        accepted)));
    }

    /** The answer leads back to the page, so that loading it again asks nothing again. */
    @POST
    public Uni<Response> add(@RestPath String token, @Nullable String body, @RestQuery Optional<String> lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        Language language = printer.visitors(lang, accepted);
        String typed = SentForm.of(body).typed("reference");
        // Phones and word processors make dashes of hyphens.
        String reference = typed.replaceAll("\\p{Pd}", "-");
        return opened(token, language, journey -> !Reference.isReference(reference)
                ? Uni.createFrom().item(show(journey, new Adding.Wrong(typed), false, lang, accepted))
                : additions.askedByApplicant(journey.id(), new Reference(reference))
                        .replaceWith(() -> printer.backTo("?asked=yes" + lang.map(_ -> "&lang=" + language).orElse(""))));
    }

    /** Nothing stands below a page, whether its link is good or not. */
    @GET
    @Path("/{more:.+}")
    public Response below(@RestQuery Optional<String> lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        return printer.notFound(printer.visitors(lang, accepted));
    }

    private interface Answering {
        Uni<Response> to(TrackedJourney journey);
    }

    private Uni<Response> opened(String token, Language visitors, Answering answering) {
        Supplier<Uni<Response>> nothing = () -> Uni.createFrom().item(() -> printer.notFound(visitors));
        return links.openJourney(token).map(link -> find(link).chain(found -> found.map(answering::to).orElseGet(nothing))
                .ifNoItem().after(PATIENCE).fail().onFailure().recoverWithItem(failure -> away(failure, visitors)))
                .orElseGet(nothing);
    }

    private Uni<Optional<TrackedJourney>> find(LinkToken link) {
        return journeys.byId(link.subject()).map(found -> found.filter(journey -> journey.linkVersion() == link.version())
                .filter(journey -> journey.at(clock.instant(), catalogue).isPresent()));
    }

    private Response show(TrackedJourney journey, Adding adding, boolean print, Optional<String> lang,
            Optional<String> accepted) {
        Optional<Language> applicants = journey.requests().stream().flatMap(request -> request.timeline().header().stream())
                .map(RequestHeader::applicant).flatMap(Optional::stream).flatMap(each -> each.language().stream()).findFirst();
        JourneyView view = journey.at(clock.instant(), catalogue).orElseThrow();
        return printer.journey(view, PartLinks.to(journey.requests(), links), adding,
                Optional.of(links.journey(journey.id(), journey.linkVersion())).filter(_ -> print),
                printer.language(lang, applicants, accepted));
    }

    private Response away(Throwable failure, Language language) {
        // Names of classes only: a message may hold what the page would have shown.
        LOG.errorf("journey page not available failure=%s", failure.getClass().getName());
        return printer.away(language);
    }
}
