// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.local.city.GalleryFile;
import nl.zaakspoor.notice.Medium;
import nl.zaakspoor.page.asset.Asset;
import nl.zaakspoor.timeline.Action;
import nl.zaakspoor.timeline.Codes;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.Fact.Outcome;
import nl.zaakspoor.timeline.Usual;

import static nl.zaakspoor.page.ARequest.aRequest;
import static nl.zaakspoor.page.ARequest.aRequestFor;

/** Every page there is, in every state: what tests look at, and what {@link #main} writes as files for people to look at. */
final class Gallery {
    private Gallery() {}

    /** On a Friday afternoon in winter. */
    static final Instant NOW = Instant.parse("2026-11-20T14:42:00Z");
    static final List<GalleryStates.State> STATES = new GalleryFile(ARequest.CATALOGUE).at(NOW);

    static Map<String, String> of(Language language) {
        Map<String, String> pages = new LinkedHashMap<>();
        for (GalleryStates.State state : STATES) {
            Pages.gallery(state, NOW, language).ifPresent(page -> pages.put("state-" + state.name(), page));
        }
        pages.put("status", Pages.status(underWay(), language));
        pages.put("received", Pages.status(aRequest(), language));
        pages.put("completed", Pages.status(underWay().status("BESLUIT_GENOMEN", 28).completed(Outcome.GRANTED, 30,
                "U mag beginnen met bouwen.\nHet besluit hebben wij per brief gestuurd."), language));
        pages.put("decided", Pages.status(underWay().status("BESLUIT_GENOMEN", 28), language));
        pages.put("not-resolved", Pages.status(aRequestFor("melding-openbare-ruimte").titled("Boomwortels duwen tegels omhoog")
                .completed(Outcome.NOT_RESOLVED, 20, "De boom is beschermd."), language));
        pages.put("unknown", Pages.status(aRequestFor("melding-openbare-ruimte").status("IETS_ONBEKENDS", 8), language));
        pages.put("usual", Pages.status(underWay(), _ -> Optional.of(new Usual(412, 38, 52)), language));
        pages.put("asked", Pages.status(aRequest().status("CONTROLEREN", 10).asked(12), language));
        pages.put("task", Pages.status(underWay().askedUntil(1, 18, "send-drawing"), language));
        pages.put("planned", Pages.status(planned(), language));
        pages.put("told-late", Pages.status(underWay().heardOn(19), language));
        pages.put("resumed", Pages.status(underWay().askedUntil(1, 18, "send-drawing").and(27, new Fact.TaskDone("1")),
                language));
        pages.put("extended", Pages.status(extended(), language));
        pages.put("late", Pages.status(aRequestFor("melding-openbare-ruimte").titled("Scheve stoeptegel")
                .status("INGEPLAND", 8), language));
        pages.put("cancelled",
                Pages.status(underWay().completed(Outcome.WITHDRAWN, 30, "U trok de aanvraag zelf in."), language));
        pages.put("reopened", Pages.status(underWay().completed(Outcome.REFUSED, 28, "").reopened(30,
                "Wij kregen nieuwe tekeningen van u."), language));
        pages.put("discreet", Pages.status(aRequestFor("bijzondere-bijstand").status("IN_BEHANDELING", 13), language));
        pages.put("receipt", Pages.status(aRequestFor("fraudemelding"), language));
        pages.put("joined", Pages.joined(underWay().and(6, new Fact.JourneyJoined(
                new Fact.Journey("J-1", Optional.of(Text.dutch("Dakkapel en inrit"))))), language));
        pages.put("paper", Pages.paper(rich(), language));
        pages.put("journey-paper", Pages.journeyPaper(Restaurants.waiting(), language));
        pages.put("journey", Pages.journey(Restaurants.underWay(), new Adding.Nothing(), language));
        pages.put("journey-wrong", Pages.journey(Restaurants.underWay(), new Adding.Wrong("geen <nummer>"), language));
        pages.put("journey-waiting", Pages.journey(Restaurants.waiting(), new Adding.Asked(), language));
        pages.put("journey-finished", Pages.journey(Restaurants.finished(), new Adding.Nothing(), language));
        pages.put("journey-discreet", Pages.journey(Restaurants.discreet(), new Adding.Nothing(), language));
        forms(pages, language);
        pages.put("find", Pages.find(FindForm.Typed.NOTHING, false, language));
        pages.put("find-wrong", Pages.find(new FindForm.Typed("noor@", "x".repeat(80), true), false, language));
        pages.put("find-asked", Pages.find(FindForm.Typed.NOTHING, true, language));
        pages.put("mine", Pages.mine(List.of(underWay().askedUntil(1, 18, "send-drawing"),
                aRequestFor("melding-openbare-ruimte").titled("Scheve stoeptegel").status("INGEPLAND", 8),
                aRequestFor("bijzondere-bijstand").status("IN_BEHANDELING", 13), aRequestFor("fraudemelding"),
                aRequest().completed(Outcome.WITHDRAWN, 30, "")), language));
        pages.put("mine-none", Pages.mine(List.of(), language));
        pages.put("accessibility", Pages.about(language, AboutWriter::accessibility));
        pages.put("privacy", Pages.about(language, AboutWriter::privacy));
        pages.put("not-found", Pages.notFound(language));
        pages.put("away", Pages.away(language));
        return pages;
    }

    private static void forms(Map<String, String> pages, Language language) {
        ARequest open = underWay().by("noor@voorbeeld.example").askedUntil(1, 18, "send-drawing");
        pages.put("wishes", Pages.status(wishes(), language));
        pages.put("said-done", Pages.status(underWay().askedUntil(1, 18, "send-drawing").and(19, did("A9",
                Action.Kind.ALREADY_DONE)), language));
        pages.put("helper-looks", Pages.helperLooks(open, language));
        pages.put("notices", Forms.notices(wishes(), language, true, Optional.empty()));
        pages.put("notices-wrong", Forms.notices(open, language, false, Optional.of(Acting.Refusal.INVALID)));
        pages.put("ask", Forms.ask(open, language, AskForm.Typed.NOTHING));
        pages.put("ask-wrong", Forms.ask(open, language, new AskForm.Typed("call-me-back", "Mijn BSN is <b>", "bel mij", true,
                Optional.of(Acting.Refusal.BSN))));
        pages.put("done", Forms.done(open, language));
        pages.put("feedback", Forms.feedback(underWay().completed(Outcome.GRANTED, 30, ""), language, false));
        pages.put("feedback-given", Forms.feedback(underWay().completed(Outcome.GRANTED, 30, ""), language, true));
        pages.put("helpers", Forms.helpers(wishes(), language));
        codes(pages, language);
        pages.put("confirm", Forms.confirm(open, language, false));
    }

    private static void codes(Map<String, String> pages, Language language) {
        ARequest sensitive = aRequestFor("bijzondere-bijstand").status("IN_BEHANDELING", 13).by("noor@voorbeeld.example");
        Instant until = Instant.parse("2026-11-20T14:52:00Z");
        CodeState way = new CodeState(Optional.empty(), Optional.of(Medium.EMAIL), Optional.empty());
        CodeState asked = new CodeState(Optional.empty(), Optional.of(Medium.SMS), Optional.of(new Codes.Code(1, until)));
        pages.put("code-way", Pages.withCode(sensitive, way, language));
        pages.put("code-asked", Pages.withCode(sensitive, asked, language));
        pages.put("code-open", Pages.withCode(sensitive, new CodeState(Optional.of(until), way.by(), way.asked()), language));
        pages.put("code-ask", Forms.code(sensitive, way, CodeForms.Typed.NOTHING, language));
        pages.put("code-give", Forms.code(sensitive, asked, CodeForms.Typed.NOTHING, language));
        pages.put("code-wrong", Forms.code(sensitive, asked, CodeForms.Typed.wrong("12 <b>", CodeProblem.NO_CODE), language));
        pages.put("code-over", Forms.code(sensitive, asked, CodeForms.Typed.wrong("123456", CodeProblem.OVER), language));
        pages.put("code-nobody", Forms.code(sensitive, CodeState.NONE, CodeForms.Typed.NOTHING, language));
    }

    /** One is answered, one waits and one waits too long; another address waits, and one of two helpers may look. */
    private static ARequest wishes() {
        return underWay().by("noor@voorbeeld.example").and(17, did("A1", Action.Kind.CALL_ME_BACK))
                .and(18, new Fact.ActionAnswered("A1", true, Optional.of(Text.dutch("Wij spraken over de dakgoot."))))
                .and(19, did("A2", Action.Kind.WISH_TO_CHANGE)).and(31, new Fact.AddressGiven(1, "ander@voorbeeld.example", 1))
                .and(31, new Fact.NoticesChosen(Set.of("update"), Optional.empty()))
                .and(20, new Fact.HelperInvited(1, 1, Optional.of("mijn zoon"))).and(22, new Fact.HelperDismissed(1))
                .and(23, new Fact.HelperInvited(2, 1, Optional.empty()));
    }

    private static Fact did(String id, Action.Kind kind) {
        return new Fact.ActionAsked(id, kind, Optional.of("1"), Optional.of("Graag na vijf uur."), Optional.of("0612345678"),
                Optional.empty(), Optional.empty());
    }

    /** Later than was said, with an appointment and the days of a payment ahead. */
    private static ARequest planned() {
        Instant meeting = Instant.parse("2026-12-01T09:00:00Z");
        return underWay()
                .and(17, new Fact.StatusChanged("BEOORDELEN", Optional.empty(), Optional.of(LocalDate.of(2026, 11, 20))))
                .and(18, new Fact.DelayAnnounced(LocalDate.of(2026, 12, 18),
                        new Fact.Reason(Optional.of("committee-advice"), Optional.empty())))
                .and(19, new Fact.AppointmentMade("1", meeting, Optional.empty(), Text.dutch("Stadhuis, balie 4"),
                        Optional.empty(), List.of(Text.dutch("Uw tekening")), Optional.empty()))
                .and(20, new Fact.ExecutionPlanned(Fact.Execution.PAYMENT, LocalDate.of(2026, 12, 21), Optional.empty(),
                        Optional.empty()));
    }

    /** Stopped by the department and going on, then extended, and the day of before is over. */
    private static ARequest extended() {
        return underWay()
                .and(17, new Fact.StatusChanged("BEOORDELEN", Optional.empty(), Optional.of(LocalDate.of(2026, 11, 6))))
                .and(19, new Fact.TermSuspended(LocalDate.of(2026, 10, 19),
                        new Fact.Reason(Optional.of("foreign-information"), Optional.empty())))
                .and(26, new Fact.TermResumed(LocalDate.of(2026, 10, 26), Fact.Reason.NONE))
                .and(28, new Fact.TermExtended(new Fact.Extension.By(java.time.Period.ofWeeks(6)),
                        new Fact.Reason(Optional.of("legal-extension"), Optional.of(Text.dutch("Het plan is groot.")))));
    }

    /** With about all that a page can have on it at once. */
    static ARequest rich() {
        return planned().askedUntil(1, 21, "send-drawing").and(22, did("A1", Action.Kind.CALL_ME_BACK))
                .and(23, new Fact.ActionAnswered("A1", true, Optional.of(Text.dutch("Wij spraken over de dakgoot."))));
    }

    static ARequest underWay() {
        return aRequest().titled("Dakkapel bouwen, achterkant").at("Lindelaan, Voorbeeld").status("CONTROLEREN", 10)
                .status("GECONTROLEERD", 12, "Alle tekeningen zijn er.\nU hoeft niets te sturen.")
                .status("BEOORDELEN", 14)
                .status("IETS_ONBEKENDS", 15, "Wij maakten een foto van uw straat.")
                .status("ADVIES_GEVRAAGD", 16,
                        "Uw straat is beschermd stadsgezicht. Daarom vragen wij de Commissie Omgevingskwaliteit om advies.");
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        for (Language language : Pages.LANGUAGES.all()) {
            for (Map.Entry<String, String> page : of(language).entrySet()) {
                Path file = folder.resolve(page.getKey() + "-" + language + ".html");
                Files.writeString(Files.createDirectories(folder).resolve(file),
                        page.getValue().replace("\"/assets/", "\"assets/"));
            }
        }
        Files.createDirectories(folder.resolve("assets"));
        for (Asset asset : Pages.ASSETS.all()) {
            Files.write(folder.resolve("assets").resolve(asset.name()), asset.content());
        }
    }
}
