// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import nl.zaakspoor.access.LookUpTerm;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.Languages;
import nl.zaakspoor.notice.NoticeKind;
import nl.zaakspoor.notice.NoticePolicy;
import nl.zaakspoor.page.FormSheet.Choice;
import nl.zaakspoor.page.FormSheet.Field;
import nl.zaakspoor.page.FormSheet.Form;
import nl.zaakspoor.page.FormSheet.Look;
import nl.zaakspoor.timeline.Applicant;
import nl.zaakspoor.timeline.Resident;

/** The forms by which residents choose what they are told. */
@ApplicationScoped
class NoticesForms {
    static final String CHOOSE = "choose";
    static final String STOP = "stop";
    static final String ADDRESS = "address";
    private static final int MOST_ADDRESS = 254;

    private final Languages languages;
    private final NoticePolicy policy;

    NoticesForms(Languages languages, NoticePolicy policy) {
        this.languages = languages;
        this.policy = policy;
    }

    /** What residents may do without. */
    List<NoticeKind> optional() {
        return policy.choices();
    }

    /** Whether all that was chosen is among what there is to choose. */
    boolean offers(List<String> kinds, Optional<String> language) {
        return optional().stream().map(NoticeKind::code).toList().containsAll(kinds)
                && (language.isEmpty() || offered(language).isPresent());
    }

    /** Whether we have this address already. */
    static boolean isOwn(Visit visit, String email) {
        return visit.request().timeline().recipient().flatMap(Applicant::email).map(LookUpTerm::email)
                .filter(LookUpTerm.email(email)::equals).isPresent();
    }

    Optional<Language> offered(Optional<String> code) {
        return code.flatMap(text -> languages.all().stream().filter(each -> each.code().equals(text)).findFirst());
    }

    /**
     * @param typed the address that was filled in
     * @param refusal why what was sent was not recorded
     * @param ofAddress whether it was the address
     */
    FormSheet write(FormVoice voice, boolean saved, String typed, Optional<Acting.Refusal> refusal, boolean ofAddress) {
        FormTexts texts = voice.texts();
        List<Form> forms = new ArrayList<>(List.of(choice(voice, ofAddress ? Optional.empty() : refusal)));
        forms.add(new Form(STOP, texts.stopTitle(), List.of(texts.stopText()), List.of(), List.of(Field.hidden("do", STOP)),
                texts.stopButton()));
        forms.add(address(voice, typed, ofAddress ? refusal : Optional.empty()));
        return voice.sheet(texts.noticesHeading(), saved ? Optional.of(texts.saved()) : Optional.empty(),
                List.of(texts.noticesIntro(voice.noun(), voice.reference()), texts.noticesAlways()), List.of(), forms);
    }

    /** Whether nothing would change by choosing this. */
    boolean isSo(Visit visit, List<String> off, Optional<Language> language) {
        return visit.request().timeline().resident().off().equals(Set.copyOf(off))
                && language.filter(chosen -> !chosen.equals(spokenTo(visit))).isEmpty();
    }

    /** Only who reads our mails can say whether another address is right. */
    boolean mayGiveAddress(Visit visit) {
        return policy.mails(visit.view(), visit.request().timeline().recipient());
    }

    private Form choice(FormVoice voice, Optional<Acting.Refusal> refusal) {
        FormTexts texts = voice.texts();
        Resident resident = voice.visit().request().timeline().resident();
        List<Choice> kinds = optional().stream().map(kind -> new Choice(kind.code(), label(texts, kind),
                !resident.off().contains(kind.code()))).toList();
        List<Choice> spoken = languages.all().stream()
                .map(each -> new Choice(each.code(), each.ownName(), each.equals(spokenTo(voice.visit())))).toList();
        return new Form(CHOOSE, texts.noticesWanted(), List.of(), voice.problem(refusal),
                List.of(Field.hidden("do", CHOOSE),
                        new Field(Look.SOME, "kind", texts.noticesKinds(), Optional.empty(), "", kinds, Optional.empty(), 0),
                        FormVoice.one("language", texts.noticesLanguage(), spoken)),
                texts.save());
    }

    /** In which language the resident is told now, not that in which the page is read. */
    private Language spokenTo(Visit visit) {
        Language told = visit.request().timeline().recipient().flatMap(Applicant::language).orElse(Language.DUTCH);
        return languages.all().contains(told) ? told : Language.DUTCH;
    }

    private static String label(FormTexts texts, NoticeKind kind) {
        return switch (kind) {
            case INVITATION -> texts.kindInvitation();
            case PROGRESS -> texts.kindProgress();
            case APPOINTMENT_REMINDER -> texts.kindAppointmentReminder();
            case EXECUTION -> texts.kindExecution();
            case UPDATE -> texts.kindUpdate();
            case CONTACT_SUMMARY -> texts.kindContactSummary();
            case END_CHECK -> texts.kindEndCheck();
            case RECEIVED, CORRECTION, TASK, TASK_REMINDER, DELAY, RESUMED, APPOINTMENT, DECISION, COMPLETED, CANCELLED,
                    REOPENED, ANSWER, ADDRESS_CHECK, CODE, SOON_LATE, LATE, SILENT ->
                throw new IllegalArgumentException("no resident chooses this");
        };
    }

    private Form address(FormVoice voice, String typed, Optional<Acting.Refusal> refusal) {
        FormTexts texts = voice.texts();
        if (!mayGiveAddress(voice.visit())) {
            // Whoever is not told by mail cannot be asked that way whether a new address is right.
            return new Form(ADDRESS, texts.addressTitle(), List.of(texts.addressNobody(voice.voice().phone())), List.of(),
                    List.of(), "");
        }
        List<String> intro = voice.visit().view().pendingAddress()
                .map(given -> List.of(texts.addressWaits(voice.voice().day(given.when().day()))))
                .orElseGet(() -> List.of(texts.addressText()));
        Field field = FormVoice.line(Look.EMAIL, "email", texts.addressLabel(), Optional.empty(), typed, MOST_ADDRESS)
                .wrong(refusal.filter(why -> why == Acting.Refusal.INVALID)
                        .map(_ -> isOwn(voice.visit(), typed) ? texts.ownAddress() : texts.badEmail()));
        return new Form(ADDRESS, texts.addressTitle(), intro,
                voice.problem(refusal.filter(why -> why != Acting.Refusal.INVALID)),
                List.of(Field.hidden("do", ADDRESS), field),
                texts.send());
    }
}
