// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What became of what a resident was told, and why it cannot be told again; the words stand in {@code messages/told_<language>.properties}. */
@MessageBundle(value = "told", locale = "nl")
public interface ToldTexts {
    @Message
    String lastNotice(String kind, String moment, String fate);

    @Message
    String notices();

    @Message
    String decidedOn();

    @Message
    String noNotices();

    @Message
    String sentOn(String moment, String channel);

    @Message
    String deliveredOn(String moment);

    @Message
    String bouncedOn(String moment);

    @Message
    String dueOn(String moment);

    @Message
    String sentHeading();

    @Message
    String subject();

    @Message
    String resend();

    @Message
    String addressNobody();

    @Message
    String addressOtherContact();

    @Message
    String addressComesBack();

    @Message
    String changedMeanwhile();

    @Message
    String againUnknown();

    @Message
    String againCode();

    @Message
    String againNotForResident();

    @Message
    String againOnItsWay();

    @Message
    String againNot(String why);

    @Message
    String againNoMore();

    @Message
    String wentBefore(String kind);

    @Message
    String deferredOn(String moment);

    @Message
    String lostOn(String moment);

    @Message
    String wasDueOn(String moment);

    @Message
    String againBy(String name, String moment);
}
