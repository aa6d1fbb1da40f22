// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Languages;
import nl.zaakspoor.catalogue.Municipality;
import nl.zaakspoor.colleague.Colleague;
import nl.zaakspoor.colleague.Refused;
import nl.zaakspoor.desk.DeskFrame.Item;
import nl.zaakspoor.desk.DeskSheet.Fact;
import nl.zaakspoor.desk.DeskSheet.Facts;
import nl.zaakspoor.desk.DeskSheet.Part;
import nl.zaakspoor.desk.DeskSheet.Place;
import nl.zaakspoor.desk.DeskSheet.Section;
import nl.zaakspoor.desk.DeskSheet.Words;
import nl.zaakspoor.ledger.Failures;
import nl.zaakspoor.page.Look;
import nl.zaakspoor.page.ResidentsPage;

/** Makes the answers to colleagues: a page, its status, and the headers that every page of the desk carries. */
@ApplicationScoped
class DeskPrinter {
    private static final Logger LOG = Logger.getLogger(DeskPrinter.class);
    /** Known to the library that signs in. */
    private static final String SIGN_OUT = "/desk/sign-out";
    private static final int RETRY_AFTER_SECONDS = 10;
    private static final Languages SPOKEN = new Languages(List.of(Language.DUTCH, Language.ENGLISH));

    static final Map<String, String> HEADERS = Map.of(
            // Forms are taken from our own pages alone, and a browser that sends no referrer at all does not say whose form it was.
            "Referrer-Policy", "same-origin",
            "X-Robots-Tag", "noindex, nofollow",
            "Cache-Control", "no-store",
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; "
                    + "base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Strict-Transport-Security", "max-age=31536000");

    private final Catalogue catalogue;
    private final Municipality municipality;
    private final Colleague colleague;
    private final DeskAssets assets;
    private final Look look;
    private final boolean signsInElsewhere;

    DeskPrinter(Catalogue catalogue, Municipality municipality, Colleague colleague, DeskAssets assets, ResidentsPage pages,
            @ConfigProperty(name = "quarkus.oidc.desk.tenant-enabled") boolean signsInElsewhere) {
        this.catalogue = catalogue;
        this.municipality = municipality;
        this.colleague = colleague;
        this.assets = assets;
        this.look = pages.look();
        this.signsInElsewhere = signsInElsewhere;
    }

    /** The desk speaks Dutch or English, as the colleague's browser asks. */
    DeskVoice voice(Optional<String> accepted) {
        Language language = SPOKEN.choose(Optional.empty(), Optional.empty(), accepted);
        return new DeskVoice(language, MessageBundles.get(DeskTexts.class, Localized.Literal.of(language.code())), catalogue,
                municipality);
    }

    Response page(DeskVoice voice, DeskSheet sheet) {
        return page(Status.OK, voice, sheet);
    }

    Response page(Status status, DeskVoice voice, DeskSheet sheet) {
        String html = DeskTemplates.sheet(frame(voice, sheet), sheet, voice.texts()).render();
        return headed(Response.status(status).entity(html).language(voice.language().locale()), "text/html;charset=UTF-8")
                .build();
    }

    /** A file to be kept, such as a table. */
    Response file(String name, String mediaType, String content) {
        return headed(Response.ok(content), mediaType)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"").build();
    }

    /** After something was sent: to a page, so that loading it again sends nothing again. */
    Response to(String address) {
        return headed(Response.status(Status.SEE_OTHER), "text/plain").header("Location", address).build();
    }

    private static ResponseBuilder headed(ResponseBuilder answer, String mediaType) {
        HEADERS.forEach(answer::header);
        return answer.type(mediaType);
    }

    private DeskFrame frame(DeskVoice voice, DeskSheet sheet) {
        DeskTexts texts = voice.texts();
        String title = texts.documentTitle(sheet.ofOne() ? texts.request() : sheet.heading(), municipality.name());
        boolean known = !colleague.name().isEmpty();
        return new DeskFrame(sheet.wrong().isEmpty() ? title : texts.wrongTitle(title), municipality.name(), voice.language(),
                known ? assets.stylesheets(look.stylesheets()) : look.stylesheets(), known ? assets.script() : "", look.logo(),
                look.bodyClass(),
                Stream.of(item(Place.SEARCH, DeskPages.SEARCH, texts.search(), sheet, "desk"),
                        item(Place.WORK, DeskPages.WORK, texts.work(), sheet, "desk", "manager"),
                        item(Place.FIGURES, DeskPages.FIGURES, texts.figures(), sheet, "desk", "manager"),
                        item(Place.READS, DeskPages.READS, texts.reads(), sheet, "manager", "privacy-officer"))
                        .flatMap(Optional::stream).toList(),
                colleague.name(), Optional.of(SIGN_OUT).filter(_ -> known && signsInElsewhere));
    }

    private Optional<Item> item(Place place, String address, String label, DeskSheet sheet, String... roles) {
        return Optional.of(new Item(address, label, place == sheet.place())).filter(_ -> colleague.hasOneOf(roles));
    }

    /** What is answered when it goes wrong: that there is nothing to see, or that it must be tried again. */
    Uni<Response> answered(DeskVoice voice, Uni<Response> answer) {
        return answer.onFailure(Refused.class).recoverWithItem(failure -> refused(voice, (Refused) failure, List.of()))
                .onFailure(DeskPrinter::isAway).recoverWithItem(failure -> away(voice, failure));
    }

    /** What is an answer already stays so. */
    private static boolean isAway(Throwable failure) {
        return !(failure instanceof WebApplicationException) && Failures.mayPass(failure);
    }

    /** The same, of what was asked on the screen of a request: from what is told, they find the way back. */
    Uni<Response> answered(DeskVoice voice, String request, Uni<Response> answer) {
        return answered(voice, answer.onFailure(Refused.class).recoverWithItem(failure -> refused(voice, (Refused) failure,
                ((Refused) failure).hidesRequest() ? List.of() : List.of(back(voice, request)))));
    }

    private Response refused(DeskVoice voice, Refused refused, List<Part> after) {
        RefusalWords words = new RefusalWords(voice, refused);
        return told(words.status(), voice, words.heading(), words.sentence(), after);
    }

    /** That something cannot be done with a request now. */
    Response refused(DeskVoice voice, String request, String sentence) {
        return told(Status.CONFLICT, voice, voice.texts().refusedHeading(), sentence, List.of(back(voice, request)));
    }

    /** That a request has no such thing. */
    Response missing(DeskVoice voice, String request, String sentence) {
        return told(Status.NOT_FOUND, voice, voice.texts().notFoundHeading(), sentence, List.of(back(voice, request)));
    }

    /** Leads to the screen of a request. */
    static Part back(DeskVoice voice, String request) {
        return new Facts(List.of(new Fact(voice.texts().request(), request, Optional.of(DeskPages.request(request)))));
    }

    private Response away(DeskVoice voice, Throwable failure) {
        // Names of classes only: a message may hold what the page would have shown.
        LOG.errorf("page of the desk not available failure=%s", failure.getClass().getName());
        return told(Status.SERVICE_UNAVAILABLE, voice, voice.texts().awayHeading(), voice.texts().away());
    }

    /** A page that says one thing. */
    Response told(Status status, DeskVoice voice, String heading, String sentence) {
        return told(status, voice, heading, sentence, List.of());
    }

    Response told(Status status, DeskVoice voice, String heading, String sentence, List<Part> after) {
        List<Part> parts = new ArrayList<>(List.of(Words.plain(sentence)));
        parts.addAll(after);
        Response answer = page(status, voice,
                new DeskSheet(Place.SEARCH, heading, List.of(Section.first("told", heading, parts))));
        return status == Status.SERVICE_UNAVAILABLE
                ? Response.fromResponse(answer).header("Retry-After", RETRY_AFTER_SECONDS).build()
                : answer;
    }
}
