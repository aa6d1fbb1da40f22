// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Languages;
import nl.zaakspoor.catalogue.Municipality;
import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.page.theme.Theme;
import nl.zaakspoor.timeline.Durations;
import nl.zaakspoor.timeline.JourneyView;
import nl.zaakspoor.timeline.Usual;

/** Pages as tests make them, without a running service. */
final class Pages {
    static final Municipality MUNICIPALITY = new Municipality("Gemeente Voorbeeld", "14 000",
            new Text(Map.of(Language.DUTCH, "Maandag tot en met vrijdag, 8.30 tot 17.00 uur.", Language.ENGLISH,
                    "Monday to Friday, 8:30 to 17:00.")));
    static final Languages LANGUAGES = Languages.spoken();
    static final Assets ASSETS = new Assets(Theme.NONE);
    static final URI LINK = URI.create("https://volg.gemeente-voorbeeld.example/t/AQEAAAAAAAAAGQABjgEpeqeW0pIxV6yzbfKuHg");
    static final URI JOURNEY_LINK = URI
            .create("https://volg.gemeente-voorbeeld.example/j/AQIAAAAAAAAAGQABjgEpeqeW0pIxV6yzbfKuHg");
    private static final Reader OWN = Reader.resident("/t/TOKEN", CodeState.NONE);
    private static final Reader HELPER = Reader.helper("/t/HELPER");
    private static final Instant PRINTED = Instant.parse("2026-11-20T14:42:00Z");
    private static final Icons ICONS = Icons.read();

    private Pages() {}

    static Voice voice(Language language) {
        return new Voice(language, PlainBundle.of(PageTexts.class, "page", language), ARequest.CATALOGUE, MUNICIPALITY);
    }

    static StatusSheet sheet(ARequest request, Language language) {
        return sheet(request, Durations.NONE, language);
    }

    static StatusSheet sheet(ARequest request, Durations durations, Language language) {
        return StatusWriter.write(voice(language), request.view(), durations,
                request.timeline().header().orElseThrow().location(), Optional.empty(), OWN).orElseThrow();
    }

    /** Of a request that belongs with others. */
    static String joined(ARequest request, Language language) {
        StatusSheet sheet = StatusWriter.write(voice(language), request.view(), Durations.NONE, Optional.empty(),
                Optional.of(URI.create("https://volg.voorbeeld.example/j/TOKEN")), OWN).orElseThrow();
        return render("page/status", sheet.title(), sheet, language, voice(language).texts().whoSees());
    }

    /** As somebody sees it who was given a link to look along. */
    static String helperLooks(ARequest request, Language language) {
        StatusSheet sheet = helperSheet(request, language);
        return render("page/status", sheet.title(), sheet, language, voice(language).texts().whoSees());
    }

    static StatusSheet helperSheet(ARequest request, Language language) {
        return StatusWriter.write(voice(language), request.view(), Durations.NONE, Optional.empty(), Optional.empty(), HELPER)
                .orElseThrow();
    }

    /** Made to be printed. */
    static String paper(ARequest request, Language language) {
        StatusSheet sheet = sheet(request, _ -> Optional.of(new Usual(412, 38, 52)), language);
        Voice voice = voice(language);
        return render("page/status",
                frame(sheet.title(), voice, voice.texts().whoSees()).onPaper(Paper.of(LINK, PRINTED, voice)),
                sheet);
    }

    static String journeyPaper(JourneyView journey, Language language) {
        JourneySheet sheet = sheet(journey, new Adding.Nothing(), language);
        Voice voice = voice(language);
        return render("page/journey", frame(sheet.title(), voice, journeyTexts(language).whoSees())
                .onPaper(Paper.of(JOURNEY_LINK, PRINTED, voice)), sheet);
    }

    /** Of a request that the page says little of without a code. */
    static String withCode(ARequest request, CodeState code, Language language) {
        StatusSheet sheet = StatusWriter.write(voice(language), request.view(), Durations.NONE, Optional.empty(),
                Optional.empty(), Reader.resident(OWN.address().orElseThrow(), code)).orElseThrow();
        return render("page/status", sheet.title(), sheet, language, voice(language).texts().whoSees());
    }

    static FormTexts formTexts(Language language) {
        return PlainBundle.of(FormTexts.class, "form", language);
    }

    static String form(FormSheet sheet, Language language) {
        return render("page/form", sheet.title(), sheet, language, voice(language).texts().whoSees());
    }

    static JourneyTexts journeyTexts(Language language) {
        return PlainBundle.of(JourneyTexts.class, "journey", language);
    }

    static JourneySheet sheet(JourneyView journey, Adding adding, Language language) {
        return new JourneyWriter(voice(language), journeyTexts(language), journey,
                reference -> URI.create("https://volg.voorbeeld.example/t/" + reference)).write(adding);
    }

    static String journey(JourneyView journey, Adding adding, Language language) {
        JourneySheet sheet = sheet(journey, adding, language);
        return render("page/journey", sheet.title(), sheet, language, journeyTexts(language).whoSees());
    }

    /** In the look of another municipality. */
    static String themed(ARequest request, Look look) {
        StatusSheet sheet = sheet(request, Language.DUTCH);
        Voice voice = voice(Language.DUTCH);
        return render("page/status", frame(sheet.title(), voice, voice.texts().whoSees(), look), sheet);
    }

    static String status(ARequest request, Language language) {
        return status(request, Durations.NONE, language);
    }

    static String status(ARequest request, Durations durations, Language language) {
        StatusSheet sheet = sheet(request, durations, language);
        return render("page/status", sheet.title(), sheet, language, voice(language).texts().whoSees());
    }

    /** What a municipality says that was audited. */
    static String about(Language language, Function<AboutWriter, AboutSheet> page) {
        AboutSheet sheet = page.apply(new AboutWriter(voice(language), PlainBundle.of(AboutTexts.class, "about", language),
                new PublicStatements(PublicStatements.Accessibility.B, Optional.of(URI.create("https://register.example/1")),
                        Optional.of(URI.create("https://gemeente.example/privacy")))));
        return render("page/about", sheet.heading(), sheet, language, MUNICIPALITY.name());
    }

    /** As the gallery of local runs shows it; empty where the page is not to be shown. */
    static Optional<String> gallery(GalleryStates.State state, Instant now, Language language) {
        return StatusWriter.write(voice(language), state.timeline().at(now, ARequest.CATALOGUE).orElseThrow(), Durations.NONE,
                Optional.empty(), Optional.empty(), GalleryPage.reader(state, now))
                .map(sheet -> render("page/status", sheet.title(), sheet, language, voice(language).texts().whoSees()));
    }

    static String find(FindForm.Typed typed, boolean asked, Language language) {
        FormSheet sheet = new FindForm(voice(language), formTexts(language), typed).write(asked);
        return render("page/form", sheet.title(), sheet, language, MUNICIPALITY.name());
    }

    static String mine(List<ARequest> requests, Language language) {
        MineSheet sheet = new MineWriter(voice(language), journeyTexts(language),
                reference -> URI.create("https://volg.voorbeeld.example/t/" + reference))
                .write(requests.stream().map(ARequest::view).toList(), Instant.parse("2026-11-21T14:52:00Z"));
        return render("page/mine", sheet.title(), sheet, language, journeyTexts(language).mineSees());
    }

    static String notFound(Language language) {
        PlainSheet sheet = PlainSheet.notFound(voice(language));
        return render("page/plain", sheet.heading(), sheet, language, MUNICIPALITY.name());
    }

    static String away(Language language) {
        PlainSheet sheet = PlainSheet.away(voice(language));
        return render("page/plain", sheet.heading(), sheet, language, MUNICIPALITY.name());
    }

    private static String render(String template, String title, Object sheet, Language language, String foot) {
        return render(template, frame(title, voice(language), foot), sheet);
    }

    private static PageFrame frame(String title, Voice voice, String foot) {
        return frame(title, voice, foot, ASSETS.look());
    }

    private static PageFrame frame(String title, Voice voice, String foot, Look look) {
        return PageFrame.around(title, voice, LANGUAGES, look, foot);
    }

    private static String render(String template, PageFrame frame, Object sheet) {
        Language language = frame.language();
        return PlainEngine.render(template, Map.of("frame", frame, "sheet", sheet, "t", voice(language).texts(), "j",
                journeyTexts(language), "f", formTexts(language), "icons", ICONS));
    }
}
