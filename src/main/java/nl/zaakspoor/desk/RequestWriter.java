// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nl.zaakspoor.colleague.Dossiers.Dossier;
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
 */
record RequestWriter(DeskVoice voice, Dossier dossier, List<String> spoken) {
    /** @param forms what was sent and must be put right, in the place of what stands there otherwise */
    List<Section> sections(List<DeskForm> forms) {
        List<Section> all = new ArrayList<>(List.of(say(), Section.of("who", texts().whoItIs(), who())));
        RequestForms own = new RequestForms(voice, view(), dossier.request().request().version());
        all.add(Section.of("contact", texts().contact(), new ContactLines(voice).parts(dossier.contacts())));
        all.addAll(new WishLines(voice, view()).sections());
        all.add(Section.of("dates", texts().dates(), Stream.concat(new PromiseLines(voice, view()).parts().stream(),
                own.delay().stream()).toList()));
        all.add(Section.of("notices", texts().notices(), new NoticeLines(voice, view().reference()).parts(dossier.notices())));
        if (!dossier.others().isEmpty()) {
            all.add(Section.of("others", texts().others(),
                    List.of(new FoundLines(voice).table(texts().others(), dossier.others(), ""))));
        }
        all.add(Section.folded("links", texts().links(), own.links()));
        return all.stream().map(section -> with(section, forms)).toList();
    }

    private static Section with(Section section, List<DeskForm> sent) {
        return new Section(section.id(), section.title(), section.first(), section.folded(), section.parts().stream()
                .map(part -> part.form().flatMap(form -> sent.stream().filter(each -> each.id().equals(form.id())).findFirst())
                        .map(Part.class::cast).orElse(part))
                .toList());
    }

    private Section say() {
        List<Part> parts = new ArrayList<>(new Alerts(voice, view(), NoticeLines.newest(dossier.notices())).all().stream()
                .<Part>map(Words::alert).toList());
        parts.addAll(spoken.isEmpty()
                ? List.of(Words.plain(texts().notForResidents()), Words.say(voice.state(view().state())))
                : spoken.stream().<Part>map(Words::say).toList());
        new NoticeLines(voice, view().reference()).last(dossier.notices()).map(Words::plain).ifPresent(parts::add);
        RequestForms forms = new RequestForms(voice, view(), dossier.request().request().version());
        if (!spoken.isEmpty()) {
            parts.addAll(forms.giveLink());
        }
        parts.addAll(List.of(forms.contact(), forms.callBack()));
        return Section.first("say", texts().firstLines(), parts);
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
        return List.of(Words.plain(texts().verify()), new Facts(facts));
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

    private TimelineView view() {
        return dossier.request().view();
    }

    private RequestTexts texts() {
        return voice.request();
    }
}
