// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the screen of a request says, and the pages that belong to it; the words stand in {@code messages/request_<language>.properties}. */
@MessageBundle(value = "request", locale = "nl")
public interface RequestTexts {
    @Message
    String choose();

    @Message
    String received();

    @Message
    String requestHeading(String product, String reference);

    @Message
    String firstLines();

    @Message
    String notForResidents();

    @Message
    String alertLate(String day);

    @Message
    String alertLegal(String day);

    @Message
    String alertSilent(String day);

    @Message
    String alertNotReached(String why);

    @Message
    String alertAddress();

    @Message
    String alertPrivate();

    @Message
    String mailLink();

    @Message
    String textLink();

    @Message
    String showLink();

    @Message
    String showJourneyLink();

    @Message
    String whoItIs();

    @Message
    String place();

    @Message
    String updated();

    @Message
    String address();

    @Message
    String language();

    @Message
    String hearsBy();

    @Message
    String representative();

    @Message
    String contact();

    @Message
    String how();

    @Message
    String said();

    @Message
    String residentReadsIt();

    @Message
    String residentDoesNotReadIt();

    @Message
    String noContact();

    @Message
    String contactAbout();

    @Message
    String contactAboutHint();

    @Message
    String summary();

    @Message
    String visible();

    @Message
    String recordContact();

    @Message
    String callNumber();

    @Message
    String callAbout();

    @Message
    String callBack();

    @Message
    String callBackHint();

    @Message
    String wishes();

    @Message
    String answer();

    @Message
    String answerYes();

    @Message
    String answerNo();

    @Message
    String answerWords();

    @Message
    String answerSend();

    @Message
    String wishDue(String day);

    @Message
    String wishAnswered(String moment);

    @Message
    String dates();

    @Message
    String legalDay();

    @Message
    String legalGround();

    @Message
    String standsStillSince();

    @Message
    String moreToldOn();

    @Message
    String legalConsequence();

    @Message
    String promises();

    @Message
    String promisedDay();

    @Message
    String whose();

    @Message
    String madeOn();

    @Message
    String kept();

    @Message
    String noPromises();

    @Message
    String newDay();

    @Message
    String why();

    @Message
    String announceDelay();

    @Message
    String delayHint();

    @Message
    String others();

    @Message
    String links();

    @Message
    String confirmAddress(String email);

    @Message
    String renewLink();

    @Message
    String renewHint();

    @Message
    String linkHeading(String reference);

    @Message
    String link();

    @Message
    String linkHint();

    @Message
    String webcare();

    @Message
    String webcareHint();

    @Message
    String residentSees();

    @Message
    String residentSeesNothing();

    @Message
    String nothingThen();

    @Message
    String asItWas(String moment);

    @Message
    String seesLittle();

    @Message
    String seesWhole();

    @Message
    String otherView();

    @Message
    String asOf();

    @Message
    String asOfHint();

    @Message
    String showWhole();

    @Message
    String wrongBsn();

    @Message
    String wrongDay();

    @Message
    String wrongReason();

    @Message
    String wrongPhone();

    @Message
    String wrongSummary();

    @Message
    String newEmail();

    @Message
    String correctAddress();

    @Message
    String correctAddressHint();

    @Message
    String wrongEmail();

    @Message
    String together(String title);

    @Message
    String noOthers();

    @Message
    String residentSeesReceipt();

    @Message
    String asOfTime();

    @Message
    String asOfTimeHint();

    @Message
    String asOfUnused();

    @Message
    String sure();

    @Message
    String wrongSure();

    @Message
    String show();

    @Message
    String journeyLink();
}
