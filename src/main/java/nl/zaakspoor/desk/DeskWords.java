// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

import nl.zaakspoor.ledger.ReadLog;
import nl.zaakspoor.notice.Medium;
import nl.zaakspoor.notice.NotSent;
import nl.zaakspoor.notice.NoticeKind;
import nl.zaakspoor.notice.NoticeState;
import nl.zaakspoor.timeline.Action;
import nl.zaakspoor.timeline.AgendaView;
import nl.zaakspoor.timeline.Applicant;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.Promise;

/** The words of the desk for what has a code; the words stand in {@code messages/deskwords_<language>.properties}. */
@MessageBundle(value = "deskwords", locale = "nl")
public interface DeskWords {
    @Message
    String kind(NoticeKind value);

    @Message
    String fate(NoticeState value);

    @Message
    String notSent(NotSent value);

    @Message
    String promise(Promise.Kind value);

    @Message
    String met(Promise.Met value);

    @Message
    String by(Applicant.ContactBy value);

    @Message
    String done(Done value);

    @Message
    String look(ReadLog.What value);

    @Message
    String kindOfTerm(SearchedBy value);

    @Message
    String wishKind(Action.Kind value);

    @Message
    String medium(Medium value);

    @Message
    String outcome(Fact.Outcome value);

    @Message
    String task(AgendaView.TaskState value);

    @Message
    String appointment(AgendaView.AppointmentState value);
}
