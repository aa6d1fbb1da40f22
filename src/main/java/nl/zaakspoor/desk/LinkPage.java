// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import nl.zaakspoor.catalogue.Languages;
import nl.zaakspoor.colleague.Links;
import nl.zaakspoor.colleague.VisibleRequests;
import nl.zaakspoor.desk.DeskSheet.Copy;
import nl.zaakspoor.desk.DeskSheet.Part;
import nl.zaakspoor.desk.DeskSheet.Section;
import nl.zaakspoor.desk.DeskSheet.Words;
import nl.zaakspoor.page.SentForm;
import nl.zaakspoor.timeline.TimelineView;

/**
 * Gives the link to a resident who lost it: by mail or text message, or to a colleague who passes it on. The link stands in no
 * address.
 */
@Path("/desk/requests/{reference}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("desk")
class LinkPage {
    private final Links links;
    private final VisibleRequests requests;
    private final RequestScreen screen;
    private final DeskPrinter printer;
    private final Languages languages;
    private final Webcare webcare;

    LinkPage(Links links, VisibleRequests requests, RequestScreen screen, DeskPrinter printer, Languages languages,
            Webcare webcare) {
        this.links = links;
        this.requests = requests;
        this.screen = screen;
        this.printer = printer;
        this.languages = languages;
        this.webcare = webcare;
    }

    @POST
    @Path("/mail-link")
    public Uni<Response> mail(@RestPath String reference, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        return printer.answered(printer.voice(accepted), reference, links.mailed(reference)
                .map(_ -> printer.to(DeskPages.request(reference) + "?done=" + Done.LINK_MAILED.code())));
    }

    @POST
    @Path("/text-link")
    public Uni<Response> text(@RestPath String reference, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        return printer.answered(printer.voice(accepted), reference, links.texted(reference)
                .map(_ -> printer.to(DeskPages.request(reference) + "?done=" + Done.LINK_TEXTED.code())));
    }

    @POST
    @Path("/renew-link")
    public Uni<Response> renew(@RestPath String reference, @Nullable String body,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        DeskVoice voice = printer.voice(accepted);
        SentForm sent = SentForm.of(body);
        if (sent.given("sure").isEmpty()) {
            return printer.answered(voice, screen.again(voice, reference, "renew",
                    form -> new SentAgain(voice, form, sent).with("sure", voice.request().wrongSure())));
        }
        return printer.answered(voice, reference, links.renewed(reference)
                .map(_ -> printer.to(DeskPages.request(reference) + "?done=" + Done.LINK_RENEWED.code())));
    }

    /** The link, and what can be answered on a social network in each language. */
    @POST
    @Path("/link")
    public Uni<Response> show(@RestPath String reference, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        DeskVoice voice = printer.voice(accepted);
        return printer.answered(voice, reference, links.toPage(reference).chain(link -> requests.find(reference)
                .map(found -> printer.page(voice, sheet(voice, found.view(), link)))));
    }

    /** One link for all that belongs together. */
    @POST
    @Path("/journey-link")
    public Uni<Response> showJourney(@RestPath String reference,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Optional<String> accepted) {
        DeskVoice voice = printer.voice(accepted);
        return printer.answered(voice, reference, links.toJourney(reference).map(link -> printer.page(voice,
                DeskSheet.ofOne(voice.request().linkHeading(reference), List.of(
                        linkCard(voice, voice.request().journeyLink(), link), back(voice, reference))))));
    }

    private static Section linkCard(DeskVoice voice, String title, URI link) {
        return Section.first("link-card", title, List.of(Words.plain(voice.request().linkHint()),
                new Copy("link", title, link.toString(), voice.language().code(), "ltr")));
    }

    private static Section back(DeskVoice voice, String reference) {
        return Section.of("back", voice.texts().request(), List.of(DeskPrinter.back(voice, reference)));
    }

    private DeskSheet sheet(DeskVoice voice, TimelineView view, URI link) {
        RequestTexts texts = voice.request();
        List<Part> answers = languages.all().stream().<Part>mapMulti((language, all) -> {
            WebcareWords words = webcare.in(language);
            all.accept(Webcare.copy("public", voice.texts().inPublic(language.ownName()), words.inPublic(view), language));
            all.accept(Webcare.copy("private", voice.texts().inPrivate(language.ownName()), words.inPrivate(view, link),
                    language));
        }).toList();
        return DeskSheet.ofOne(texts.linkHeading(view.reference().value()),
                List.of(linkCard(voice, texts.link(), link), Section.of("webcare", texts.webcare(),
                        Stream.concat(Stream.<Part>of(Words.plain(texts.webcareHint())), answers.stream()).toList()),
                        back(voice, view.reference().value())));
    }
}
