// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of a journey says beside {@link PageTexts}. The words stand in {@code messages/journey_<language>.properties}. */
@MessageBundle(value = "journey", locale = "nl")
public interface JourneyTexts {
    @Message
    String together();

    @Message
    String journeyNumber(String reference);

    @Message
    String finished(int done, int of);

    @Message
    String toApply();

    @Message
    String busy();

    @Message
    String allFinished();

    @Message
    String finishedNotGranted();

    @Message
    String whatForYou();

    @Message
    String applyBelow(String phone);

    @Message
    String whenAll();

    @Message
    String earliest(String day);

    @Message
    String notAllApplied();

    @Message
    String notAllKnown();

    @Message
    String whoHelps();

    @Message
    String itIsAbout();

    @Message
    String partsTitle();

    @Message
    String ours();

    @Message
    String mustApply();

    @Message
    String canApply();

    @Message
    String apply();

    @Message
    String expected(String day);

    @Message
    String closedOn(String day);

    @Message
    String then();

    @Message
    String toPart();

    @Message
    String addTitle();

    @Message
    String addText();

    @Message
    String addLabel();

    @Message
    String addButton();

    @Message
    String addWrong();

    @Message
    String asked(String phone);

    @Message
    String mention();

    @Message
    String whoSees();

    @Message
    String mineHeading();

    @Message
    String mineIntro(String day, String time);

    @Message
    String mineMost(String most, String phone);

    @Message
    String mineNone(String phone);

    @Message
    String mineBusy();

    @Message
    String mineOver();

    @Message
    String mineSees();
}
