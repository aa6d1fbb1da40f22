// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import nl.zaakspoor.courier.ScriptedSmtp.Step;

class SmtpContractTest implements ChannelContract {
    private static final Pattern ID = Pattern.compile("Message-ID: <([^@]+)@");

    @Override
    public Parcel parcel(boolean again) {
        return new Parcel(Mails.ID, Mails.MAIL.to(), Mails.MAIL.bytes(Mails.server(25)), again);
    }

    @Override
    public OtherSide otherSide() {
        ScriptedSmtp server = new ScriptedSmtp();
        Channel channel = new SmtpChannel(Mails.server(server.port()), MailIdentity.PLAIN);
        return new OtherSide() {
            @Override
            public Channel channel() {
                return channel;
            }

            @Override
            public Duration patience() {
                return Mails.TIMEOUT;
            }

            @Override
            public List<String> taken() {
                return server.mails().stream()
                        .map(mail -> ID.matcher(mail).results().findFirst().orElseThrow().group(1)).toList();
            }

            @Override
            public void refusesTheAddress() {
                server.answer(Step.RCPT, "550 5.1.1 <" + Mails.MAIL.to() + "> unknown");
            }

            @Override
            public void putsItOff() {
                server.answer(Step.RCPT, "451 4.7.1 greylisted");
            }

            @Override
            public void doesNotKnowUs() {
                server.answer(Step.MAIL, "550 5.7.1 sender not allowed");
            }

            @Override
            public void isTooBusy() {
                server.answer(Step.CONNECT, "421 4.3.2 too many connections");
            }

            @Override
            public void hangs() {
                server.hangAt(Step.DOT);
            }

            @Override
            public void losesItsAnswer() {
                server.dropAt(Step.DOT);
            }

            @Override
            public void isAsItShould() {
                server.allGoesWell();
            }

            @Override
            public void close() {
                server.close();
            }
        };
    }
}
