// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.Product.Tracking;
import nl.zaakspoor.colleague.Dossiers.Dossier;
import nl.zaakspoor.colleague.LookUp;
import nl.zaakspoor.desk.DeskSheet.Fact;
import nl.zaakspoor.desk.DeskSheet.Facts;
import nl.zaakspoor.desk.DeskSheet.Part;
import nl.zaakspoor.desk.DeskSheet.Section;
import nl.zaakspoor.desk.DeskSheet.Words;
import nl.zaakspoor.timeline.Applicant;
import nl.zaakspoor.timeline.TimelineView;

/**
 * Words the screen of a request, for a colleague who has somebody on the line: what to say first, then all that is known.
 *
 * @param spoken the resident's page as sentences
 * @param mayAskWhoLooked whether the colleague may see that
 */
record RequestWriter(DeskVoice voice, Dossier dossier, List<String> spoken, boolean mayAskWhoLooked) {
    /** @param asSent puts what was sent and must be put right in the place of a form */
    List<Section> sections(UnaryOperator<DeskForm> asSent) {
        List<Section> all = new ArrayList<>(List.of(say(), Section.of("who", texts().whoItIs(), who())));
        all.add(course());
        all.add(Section.of("contact", texts().contact(), new ContactLines(voice).parts(dossier.contacts())));
        all.addAll(new WishLines(voice, view()).sections());
        all.add(Section.of("dates", texts().dates(), Stream.concat(new PromiseLines(voice, view()).parts().stream(),
                forms().delay().stream()).toList()));
        all.add(Section.of("notices", voice.told().notices(), notices().parts(dossier.notices())));
        dossier.together().map(this::together).ifPresent(all::add);
        if (!dossier.others().isEmpty()) {
            all.add(Section.of("others", texts().others(),
                    List.of(new FoundLines(voice).table(texts().others(), dossier.others(), ""))));
        }
        all.add(Section.folded("links", texts().links(), forms().links()));
        return all.stream().map(section -> section.with(asSent)).toList();
    }

    private Section say() {
        List<Part> parts = new ArrayList<>(List.of(Words.plain(new Verification(voice.course(), view()).sentence())));
        new Alerts(voice, view(), NoticeLines.newest(dossier.notices())).all().stream().map(Words::alert).forEach(parts::add);
        if (spoken.isEmpty()) {
            parts.add(Words.plain(texts().notForResidents()));
            parts.add(Words.say(voice.state(view().state())));
        }
        spoken.stream().map(Words::say).forEach(parts::add);
        notices().last(dossier.notices()).map(Words::plain).ifPresent(parts::add);
        parts.addAll(forms().giveLink(dossier.linkBy(), dossier.together().isPresent()));
        parts.addAll(List.of(forms().contact(), forms().callBack()));
        return Section.first("say", texts().firstLines(), parts);
    }

    /** Open where the resident's page does not show it. */
    private Section course() {
        List<Part> parts = new CourseLines(voice, view()).parts();
        return view().product().tracking() == Tracking.RESIDENT
                ? Section.folded("course", voice.course().course(), parts)
                : Section.of("course", voice.course().course(), parts);
    }

    private Section together(LookUp.Together together) {
        FoundLines lines = new FoundLines(voice);
        String title = texts().together(together.title().map(voice::say).orElse(together.journey()));
        return Section.of("together", title, Stream.concat(together.elsewhere().stream().map(lines::elsewhere),
                Stream.<Part>of(lines.table(title, together.others(), texts().noOthers()))).toList());
    }

    private List<Part> who() {
        List<Fact> facts = new ArrayList<>();
        view().timeline().recipient().ifPresent(applicant -> facts.addAll(facts(applicant)));
        facts.add(fact(voice.texts().product(), voice.say(view().product().name())));
        view().title().ifPresent(title -> facts.add(fact(voice.texts().about(), voice.say(title))));
        view().header().location().ifPresent(place -> facts.add(fact(texts().place(), voice.say(place))));
        facts.add(new Fact(voice.texts().department(), voice.department(view().department()) + ", "
                + voice.phoneOf(view().department()), Optional.empty()));
        facts.add(fact(texts().received(), voice.day(view().receivedOn())));
        facts.add(fact(texts().updated(), voice.moment(view().updatedAt())));
        if (mayAskWhoLooked) {
            facts.add(new Fact(voice.texts().reads(), texts().show(),
                    Optional.of(DeskPages.READS + "?reference=" + view().reference().value())));
        }
        return List.of(new Facts(facts));
    }

    private List<Fact> facts(Applicant applicant) {
        Stream<Optional<Fact>> own = Stream.of(FoundLines.name(applicant).map(name -> fact(voice.texts().name(), name)),
                address(applicant).map(address -> fact(texts().address(), address)),
                applicant.phone().map(phone -> fact(voice.texts().phone(), phone)),
                applicant.email().map(email -> fact(voice.texts().email(), email)),
                applicant.language().map(language -> fact(texts().language(), language.ownName())),
                applicant.contactBy().map(by -> fact(texts().hearsBy(), voice.words().by(by))));
        Stream<Fact> others = applicant.representatives().stream()
                .map(each -> fact(texts().representative(), Stream.of(FoundLines.name(each), each.phone(), each.email())
                        .flatMap(Optional::stream).reduce((one, other) -> one + ", " + other).orElse("")));
        return Stream.concat(own.flatMap(Optional::stream), others).toList();
    }

    private static Optional<String> address(Applicant applicant) {
        return applicant.postcode().map(code -> code + applicant.houseNumber().map(number -> " " + number).orElse(""));
    }

    private static Fact fact(String label, String value) {
        return new Fact(label, value, Optional.empty());
    }

    private RequestForms forms() {
        return new RequestForms(voice, view(), dossier.request().request().version());
    }

    private NoticeLines notices() {
        return new NoticeLines(voice, view().reference(), view().at());
    }

    private TimelineView view() {
        return dossier.request().view();
    }

    private RequestTexts texts() {
        return voice.request();
    }
}
