// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.courier;

import java.io.ByteArrayInputStream;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * Hands mail to the mail server. The bytes go as they are, so that every attempt sends the same mail; that is why this is not
 * the framework's mailer, which composes a mail anew each time it sends.
 */
@ApplicationScoped
class SmtpChannel {
    private static final int PERMANENT = 500;

    private final MailServer server;
    private final Session session;

    SmtpChannel(MailServer server) {
        this.server = server;
        this.session = Session.getInstance(properties(server));
    }

    /** Sends a mail; never takes longer than the server's time-out, and never throws. */
    Delivery send(byte[] mail, String to) {
        FutureTask<Delivery> attempt = new FutureTask<>(() -> attempt(mail, to));
        Thread thread = Thread.ofVirtual().name("smtp").start(attempt);
        try {
            return attempt.get(server.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            thread.interrupt();
            return new Delivery.NotNow("no answer within " + server.timeout());
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            return new Delivery.NotNow("interrupted");
        } catch (ExecutionException e) {
            return new Delivery.NotNow(e.getClass().getSimpleName());
        }
    }

    private Delivery attempt(byte[] mail, String to) throws NoSuchProviderException {
        Transport transport = session.getTransport(server.security() == MailServer.Security.TLS ? "smtps" : "smtp");
        try {
            transport.connect(server.host(), server.port(), orNull(server.username()), orNull(server.password()));
            transport.sendMessage(new MimeMessage(session, new ByteArrayInputStream(mail)),
                    new Address[]{new InternetAddress(to)});
            return new Delivery.Accepted("250");
        } catch (AuthenticationFailedException e) {
            // Our sign-in is wrong, not the mail: it waits until somebody mends that.
            return new Delivery.NotNow("sign-in refused");
        } catch (MessagingException e) {
            return failed(e);
        } finally {
            close(transport);
        }
    }

    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            // How the conversation ends does not change what became of the mail.
        }
    }

    private static Delivery failed(MessagingException failure) {
        int code = replyCode(failure);
        String answer = code > 0 ? Integer.toString(code) : failure.getClass().getSimpleName();
        return code >= PERMANENT ? new Delivery.Refused(answer) : new Delivery.NotNow(answer);
    }

    /** The server's own answer, which stands somewhere in the chain of failures; 0 when there was none. */
    private static int replyCode(MessagingException failure) {
        int code = switch (failure) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            // At MAIL it is us that the server does not want, not the mail.
            case SMTPSendFailedException send -> send.getCommand().startsWith("MAIL") ? 0 : send.getReturnCode();
            default -> 0;
        };
        Exception next = failure.getNextException();
        int deeper = next instanceof MessagingException nested ? replyCode(nested) : 0;
        return Math.max(code, deeper);
    }

    @SuppressWarnings("NullAway") // Jakarta Mail takes null for "no sign-in".
    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Properties properties(MailServer server) {
        Properties properties = new Properties();
        String millis = Long.toString(server.timeout().toMillis());
        for (String protocol : new String[]{"mail.smtp.", "mail.smtps."}) {
            properties.put(protocol + "connectiontimeout", millis);
            properties.put(protocol + "timeout", millis);
            properties.put(protocol + "writetimeout", millis);
            properties.put(protocol + "from", server.from());
            properties.put(protocol + "localhost", server.domain());
            properties.put(protocol + "auth", Boolean.toString(!server.username().isEmpty()));
            properties.put(protocol + "ssl.checkserveridentity", "true");
            // Once the mail is taken, a slow goodbye must not make it look lost.
            properties.put(protocol + "quitwait", "false");
        }
        boolean startTls = server.security() == MailServer.Security.STARTTLS;
        properties.put("mail.smtp.starttls.enable", Boolean.toString(startTls));
        properties.put("mail.smtp.starttls.required", Boolean.toString(startTls));
        return properties;
    }
}
