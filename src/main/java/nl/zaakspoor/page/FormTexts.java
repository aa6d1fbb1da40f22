// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the pages with forms; their wording stands in {@code messages/form_*.properties}. */
@MessageBundle(value = "form", locale = "nl")
public interface FormTexts {
    @Message
    String back(String noun);

    @Message
    String saved();

    @Message
    String save();

    @Message
    String send();

    @Message
    String yes();

    @Message
    String no();

    @Message
    String problemTitle();

    @Message
    String missing();

    @Message
    String chooseOne();

    @Message
    String tooLong(String most);

    @Message
    String noBsn();

    @Message
    String invalid();

    @Message
    String tooMuch(String phone);

    @Message
    String notRecorded(String phone);

    @Message
    String badEmail();

    @Message
    String badPhone();

    @Message
    String words();

    @Message
    String wordsHint();

    @Message
    String wordsOfWishHint();

    @Message
    String noticesHeading();

    @Message
    String noticesIntro(String noun, String reference);

    @Message
    String noticesAlways();

    @Message
    String noticesWanted();

    @Message
    String noticesKinds();

    @Message
    String noticesLanguage();

    @Message
    String kindInvitation();

    @Message
    String kindProgress();

    @Message
    String kindAppointmentReminder();

    @Message
    String kindExecution();

    @Message
    String kindUpdate();

    @Message
    String kindContactSummary();

    @Message
    String kindEndCheck();

    @Message
    String stopTitle();

    @Message
    String stopText();

    @Message
    String stopButton();

    @Message
    String addressTitle();

    @Message
    String addressText();

    @Message
    String addressLabel();

    @Message
    String addressWaits(String day);

    @Message
    String addressNobody(String phone);

    @Message
    String helperHeading();

    @Message
    String helperIntro();

    @Message
    String helperNew();

    @Message
    String helperLabel();

    @Message
    String helperHint();

    @Message
    String helperButton();

    @Message
    String helperNumber(int number);

    @Message
    String helperSince(String day);

    @Message
    String helperStopped(String day);

    @Message
    String helperGive();

    @Message
    String helperStop();

    @Message
    String askHeading();

    @Message
    String askIntro();

    @Message
    String askWhat();

    @Message
    String askCall();

    @Message
    String askChange();

    @Message
    String askWithdraw();

    @Message
    String askNotResolved();

    @Message
    String phone();

    @Message
    String phoneHint();

    @Message
    String doneHeading();

    @Message
    String doneIntro();

    @Message
    String doneWhat();

    @Message
    String feedbackHeading();

    @Message
    String feedbackIntro(String noun);

    @Message
    String feedbackSolved();

    @Message
    String feedbackNotSolved();

    @Message
    String satisfaction();

    @Message
    String score1();

    @Message
    String score2();

    @Message
    String score3();

    @Message
    String score4();

    @Message
    String score5();

    @Message
    String informed();

    /** @param link the words of the link by which residents ask something */
    @Message
    String notAskedNow(String link);

    @Message
    String askedAlready(String day, String due);

    @Message
    String feedbackEmpty();

    /** @param link the words of the link by which residents ask something */
    @Message
    String toldAlready(String link);

    @Message
    String feedbackThanks();

    @Message
    String addressConfirmHeading();

    @Message
    String addressConfirmText();

    @Message
    String addressConfirmButton();

    @Message
    String addressConfirmed();

    @Message
    String unsubscribeHeading();

    @Message
    String unsubscribeText();

    @Message
    String unsubscribeJourney();

    @Message
    String unsubscribed();

    @Message
    String helperRenewed();

    @Message
    String codeHeading();

    @Message
    String codeIntro();

    @Message
    String codeByEmail();

    @Message
    String codeBySms();

    @Message
    String codeButton();

    @Message
    String codeSentByEmail(String time);

    @Message
    String codeSentBySms(String time);

    @Message
    String codeLabel();

    @Message
    String codeHint(String time);

    @Message
    String codeGive();

    @Message
    String codeAgain();

    @Message
    String codeAgainText(String phone);

    @Message
    String codeNobody(String phone);

    @Message
    String codeNone();

    @Message
    String codeWrong();

    @Message
    String codeTriedTooOften();

    @Message
    String codeOver();

    @Message
    String codeAskedTooOften(String phone);

    @Message
    String findHeading();

    @Message
    String findIntro();

    @Message
    String findEmail();

    @Message
    String findReference();

    @Message
    String findReferenceHint();

    @Message
    String findButton();

    @Message
    String findSent(String phone);

    @Message
    String ownAddress();
}
