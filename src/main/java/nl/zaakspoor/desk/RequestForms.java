// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import nl.zaakspoor.catalogue.Code;
import nl.zaakspoor.desk.DeskForm.Choice;
import nl.zaakspoor.desk.DeskForm.Field;
import nl.zaakspoor.desk.DeskSheet.Part;
import nl.zaakspoor.notice.Medium;
import nl.zaakspoor.timeline.Applicant;
import nl.zaakspoor.timeline.ContactMoment;
import nl.zaakspoor.timeline.Fact.Channel;
import nl.zaakspoor.timeline.TimelineView;

/**
 * What a colleague can do with a request.
 *
 * @param version of the request on the screen
 */
record RequestForms(DeskVoice voice, TimelineView view, long version) {
    /**
     * The link by mail or text message, or to be read and copied; none where residents get no link.
     *
     * @param by what it can be sent
     * @param journey whether it is part of one, which has a link of its own
     */
    List<Part> giveLink(Set<Medium> by, boolean journey) {
        if (!view.product().tracking().hasPage()) {
            return List.of();
        }
        List<Part> parts = new ArrayList<>();
        if (by.contains(Medium.EMAIL)) {
            parts.add(DeskForm.button("mail-link", act("mail-link"), texts().mailLink(), ""));
        }
        if (by.contains(Medium.SMS)) {
            parts.add(DeskForm.button("text-link", act("text-link"), texts().textLink(), ""));
        }
        parts.add(DeskForm.button("show-link", act("link"), texts().showLink(), ""));
        if (journey) {
            parts.add(DeskForm.button("show-journey-link", act("journey-link"), texts().showJourneyLink(), ""));
        }
        return parts;
    }

    DeskForm contact() {
        return DeskForm.of("record", act("contact"), List.of(seen(), Field.select("channel", texts().how(), channels()),
                Field.line("about", texts().contactAbout(), ContactMoment.WHERE_IS_MY_REQUEST).hint(texts().contactAboutHint()),
                Field.of("words", "summary", texts().summary(), ""),
                Field.of("check", "visible", texts().visible(), "")), texts().recordContact()).fold();
    }

    private List<Choice> channels() {
        return Stream.of(Channel.PHONE, Channel.DESK, Channel.EMAIL, Channel.SOCIAL, Channel.POST)
                .map(channel -> new Choice(Code.of(channel), voice.word("channel." + Code.of(channel)),
                        channel == Channel.PHONE))
                .toList();
    }

    DeskForm callBack() {
        return DeskForm.of("call", act("call-back"), List.of(seen(), Field.of("tel", "phone", texts().callNumber(),
                view.timeline().recipient().flatMap(Applicant::phone).orElse("")),
                Field.line("words", texts().callAbout(), "")), texts().callBack()).intro(texts().callBackHint()).fold();
    }

    /** Empty when there is nothing to wait for. */
    Optional<DeskForm> delay() {
        if (view.state().isOver()) {
            return Optional.empty();
        }
        return Optional.of(DeskForm.of("delay", act("delay"), newDay(), texts().announceDelay()).intro(texts().delayHint())
                .fold());
    }

    /** The same, small: for where there are many below each other. */
    DeskForm delayInList() {
        String reference = view.reference().value();
        return DeskForm.button("delay-" + reference, act("delay"), texts().announceDelay(), reference,
                newDay().toArray(Field[]::new)).fold();
    }

    private List<Field> newDay() {
        List<Choice> reasons = new ArrayList<>(List.of(new Choice("", texts().choose(), true)));
        voice.catalogue().reasons().forEach((code, sentence) -> reasons.add(new Choice(code, voice.say(sentence), false)));
        return List.of(Field.of("date", "expectedOn", texts().newDay(), ""),
                Field.select("reasonCode", texts().why(), reasons));
    }

    List<Part> links() {
        List<Part> parts = new ArrayList<>();
        view.pendingAddress().ifPresent(given -> parts.add(DeskForm.button("confirm", act("confirm-address"),
                texts().confirmAddress(given.email()), "", Field.hidden("number", Integer.toString(given.number())))));
        parts.add(DeskForm.of("address", act("address"), List.of(Field.of("email", "email", texts().newEmail(), "")),
                texts().correctAddress()).intro(texts().correctAddressHint()).fold());
        if (view.product().tracking().hasPage()) {
            parts.add(DeskForm.of("renew", act("renew-link"), List.of(Field.of("check", "sure", texts().sure(), "")),
                    texts().renewLink()).intro(texts().renewHint()).fold());
        }
        return parts;
    }

    private Field seen() {
        return Field.hidden("seen", Long.toString(version));
    }

    private String act(String name) {
        return DeskPages.act(view.reference().value(), name);
    }

    private RequestTexts texts() {
        return voice.request();
    }
}
