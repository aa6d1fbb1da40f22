// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

import jakarta.mail.MessagingException;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** An SMTP server that takes every mail and puts it in the {@link MailFolder}; nothing ever leaves this machine. */
final class EmbeddedMail implements LocalServer {
    private final GreenMail server;
    private final int port;

    private EmbeddedMail(GreenMail server, int port) {
        this.server = server;
        this.port = port;
    }

    static EmbeddedMail start(Path directory, int wantedPort, InstantSource clock) {
        int port = LoopbackPort.freeOr(wantedPort);
        GreenMail server = new GreenMail(new ServerSetup(port, LoopbackPort.HOST, ServerSetup.PROTOCOL_SMTP));
        try {
            server.getUserManager().setMessageDeliveryHandler(new ToFolder(MailFolder.open(directory, clock)));
            server.start();
        } catch (IOException | IllegalStateException e) {
            throw new LocalServersException("The mail server did not start on port " + port + ".", e);
        }
        return new EmbeddedMail(server, port);
    }

    private record ToFolder(MailFolder folder) implements MessageDeliveryHandler {
        /** GreenMail also wants to keep the mail in memory, for a user; a run of days need not remember it twice. */
        private static final GreenMailUser NOBODY = (GreenMailUser) Proxy.newProxyInstance(ToFolder.class.getClassLoader(),
                new Class<?>[]{GreenMailUser.class}, (_, _, _) -> null);

        @Override
        public GreenMailUser handle(MovingMessage message, MailAddress recipient) throws MessagingException {
            try {
                folder.add(message.getMessage()::writeTo);
            } catch (IOException e) {
                throw new MessagingException("the mail could not be written", e);
            }
            return NOBODY;
        }
    }

    @Override
    public Map<String, String> addresses() {
        return Map.of("zaakspoor.mail.host", LoopbackPort.HOST, "zaakspoor.mail.port", String.valueOf(port));
    }

    @Override
    public void close() {
        server.stop();
    }
}
