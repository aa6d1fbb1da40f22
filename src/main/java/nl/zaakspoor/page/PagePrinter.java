// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

import nl.zaakspoor.catalogue.Catalogue;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Languages;
import nl.zaakspoor.catalogue.Municipality;
import nl.zaakspoor.rest.Fingerprint;
import nl.zaakspoor.timeline.Durations;
import nl.zaakspoor.timeline.JourneyView;
import nl.zaakspoor.timeline.TimelineView;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Makes the answers to visitors: a page, its status, and the headers that every page carries. */
@ApplicationScoped
class PagePrinter {
    /** Long enough for a restart, short enough for somebody who waits. */
    private static final int RETRY_AFTER_SECONDS = 60;

    private final Icons icons = Icons.read();
    private final Catalogue catalogue;
    private final Municipality municipality;
    private final Languages languages;
    private final Durations durations;
    private final PublicStatements statements;
    private final InstantSource clock;
    private final Look look;

    PagePrinter(Catalogue catalogue, Municipality municipality, Languages languages, Durations durations,
            PublicStatements statements, InstantSource clock, Assets assets) {
        this.catalogue = catalogue;
        this.municipality = municipality;
        this.languages = languages;
        this.durations = durations;
        this.statements = statements;
        this.clock = clock;
        this.look = assets.look();
    }

    /** The language chosen in the link, else the applicant's, else the browser's. */
    Language language(Optional<String> chosen, Optional<Language> applicant, Optional<String> accepted) {
        return languages.choose(chosen, applicant, accepted);
    }

    /** The language of somebody of whom we know nothing else. */
    Language visitors(Optional<String> chosen, Optional<String> accepted) {
        return languages.choose(chosen, Optional.empty(), accepted);
    }

    /**
     * The status page; empty when the resident may not follow such a request.
     *
     * @param journey where the page of its journey stands
     * @param paper the address of the page, where it is for paper
     */
    Optional<Response> status(TimelineView view, Optional<URI> journey, Reader reader, Optional<URI> paper,
            Language language) {
        Voice voice = voice(language);
        return StatusWriter.write(voice, view, durations, view.header().location(), journey, reader)
                .map(sheet -> current(language, PageTemplates.status(
                        frame(sheet.title(), voice, voice.texts().whoSees(), paper), sheet, voice.texts(), icons)));
    }

    /** What stands on the status page, for a colleague, without the frame; empty when the resident may not follow such a request. */
    Optional<String> inside(TimelineView view, Reader colleague, Language language) {
        Voice voice = voice(language);
        return StatusWriter.write(voice, view, durations, view.header().location(), Optional.empty(), colleague)
                .map(sheet -> PageTemplates.request(sheet, voice.texts(), icons, Optional.empty(), Optional.empty()).render());
    }

    /** What stands in its first card, as sentences; none when the resident may not follow such a request. */
    List<String> spoken(TimelineView view, Reader colleague, Language language) {
        Voice voice = voice(language);
        return StatusWriter.write(voice, view, durations, Optional.empty(), Optional.empty(), colleague)
                .map(sheet -> new SpokenAnswer(sheet.answer(), voice.texts(),
                        List.of(voice.phone(), voice.phoneOf(view.department()))).sentences())
                .orElse(List.of());
    }

    Look look() {
        return look;
    }

    /** The appointments of a request of which all may be seen. */
    Response calendar(Visit visit) {
        // A phone then offers to add it, where it would only keep an attachment as a file.
        return PageHeaders.on(Response.ok(CalendarWriter.write(voice(visit.language()), visit)), "text/calendar;charset=UTF-8")
                .language(visit.language().locale()).header("Content-Disposition", "inline; filename=\"afspraak.ics\"").build();
    }

    /**
     * @param adding how far the visitor is in adding a request
     * @param paper the address of the page, where it is for paper
     */
    Response journey(JourneyView view, PartLinks links, Adding adding, Optional<URI> paper, Language language) {
        Voice voice = voice(language);
        JourneyTexts texts = MessageBundles.get(JourneyTexts.class, Localized.Literal.of(language.code()));
        JourneySheet sheet = new JourneyWriter(voice, texts, view, links).write(adding);
        TemplateInstance page = PageTemplates.journey(frame(sheet.title(), voice, texts.whoSees(), paper), sheet, voice.texts(),
                texts, icons);
        return adding instanceof Adding.Wrong ? answer(Status.BAD_REQUEST, language, page).build() : current(language, page);
    }

    /** Everything needed to word a page with forms. */
    FormVoice formVoice(Visit visit) {
        return new FormVoice(voice(visit.language()), MessageBundles.get(FormTexts.class,
                Localized.Literal.of(visit.language().code())), visit);
    }

    /** A page with forms; with {@link Status#BAD_REQUEST} when something that was sent must be put right. */
    Response form(FormVoice voice, FormSheet sheet) {
        Status status = sheet.forms().stream().anyMatch(FormSheet.Form::hasProblems) ? Status.BAD_REQUEST : Status.OK;
        return answer(status, voice.visit().language(), PageTemplates.form(frame(sheet.title(), voice.voice(),
                voice.voice().texts().whoSees()), sheet, voice.voice().texts(), voice.texts())).build();
    }

    /** The page on which people who lost their link ask for another; with {@link Status#BAD_REQUEST} when it is not right yet. */
    Response find(FindForm.Typed typed, boolean asked, Language language) {
        FindForm form = findForm(typed, language);
        Status status = form.hasProblems() ? Status.BAD_REQUEST : Status.OK;
        FormSheet sheet = form.write(asked);
        return answer(status, language, PageTemplates.form(frame(sheet.title(), form.voice(), municipality.name()), sheet,
                form.voice().texts(), form.texts())).build();
    }

    FindForm findForm(FindForm.Typed typed, Language language) {
        return new FindForm(voice(language), MessageBundles.get(FormTexts.class, Localized.Literal.of(language.code())), typed);
    }

    /** All requests at an address. */
    Response mine(List<TimelineView> views, PartLinks links, Instant until, Language language) {
        Voice voice = voice(language);
        JourneyTexts texts = MessageBundles.get(JourneyTexts.class, Localized.Literal.of(language.code()));
        MineSheet sheet = new MineWriter(voice, texts, links).write(views, until);
        return answer(Status.OK, language, PageTemplates.mine(frame(sheet.title(), voice, texts.mineSees()), sheet,
                voice.texts(), texts, icons)).build();
    }

    /** After something was asked: back to the same page, at this query. */
    Response backTo(String query) {
        // Not as a location, which would be completed with the address that the server believes it has.
        return PageHeaders.on(Response.status(Status.SEE_OTHER)).header("Location", query).build();
    }

    /** The same, and has the browser keep something. */
    Response backTo(String query, String cookie) {
        return PageHeaders.on(Response.status(Status.SEE_OTHER)).header("Location", query).header("Set-Cookie", cookie).build();
    }

    /** A page about the service itself. */
    Response about(Language language, Function<AboutWriter, AboutSheet> page) {
        Voice voice = voice(language);
        AboutTexts texts = MessageBundles.get(AboutTexts.class, Localized.Literal.of(language.code()));
        AboutSheet sheet = page.apply(new AboutWriter(voice, texts, statements));
        return answer(Status.OK, language, PageTemplates.about(frame(voice.texts().pageTitle(sheet.heading(),
                municipality.name()), voice, municipality.name()), sheet, voice.texts(), icons)).build();
    }

    /** The same for a link that is forged, old, or opens what may not be followed. */
    Response notFound(Language language) {
        return plain(Status.NOT_FOUND, voice(language), PlainSheet.notFound(voice(language))).build();
    }

    Response away(Language language) {
        return plain(Status.SERVICE_UNAVAILABLE, voice(language), PlainSheet.away(voice(language)))
                .header("Retry-After", RETRY_AFTER_SECONDS).build();
    }

    private Response.ResponseBuilder plain(Status status, Voice voice, PlainSheet sheet) {
        return answer(status, voice.language(),
                PageTemplates.plain(
                        frame(voice.texts().pageTitle(sheet.heading(), municipality.name()), voice, municipality.name()), sheet,
                        voice.texts(), icons));
    }

    private PageFrame frame(String title, Voice voice, String foot) {
        return PageFrame.around(title, voice, languages, look, foot);
    }

    /** @param paper the address of the page, where it is for paper */
    private PageFrame frame(String title, Voice voice, String foot, Optional<URI> paper) {
        PageFrame frame = frame(title, voice, foot);
        return paper.map(address -> frame.onPaper(Paper.of(address, clock.instant(), voice))).orElse(frame);
    }

    /** A page that may be asked for again while it is shown: the tag says whether it is still the same. */
    private static Response current(Language language, TemplateInstance page) {
        String html = page.render();
        return answer(Status.OK, language, html).header(HttpHeaders.ETAG, "W/\"" + Fingerprint.of(html.getBytes(UTF_8)) + "\"")
                .build();
    }

    private static Response.ResponseBuilder answer(Status status, Language language, TemplateInstance page) {
        return answer(status, language, page.render());
    }

    private static Response.ResponseBuilder answer(Status status, Language language, String html) {
        return PageHeaders.on(Response.status(status).entity(html).language(language.locale()));
    }

    private Voice voice(Language language) {
        PageTexts texts = MessageBundles.get(PageTexts.class, Localized.Literal.of(language.code()));
        return new Voice(language, texts, catalogue, municipality);
    }
}
