package app.haris.escalation.wire;

import app.haris.escalation.EscalationFile;
import app.haris.escalation.EscalationFile.Mail;
import app.haris.escalation.LetterTexts;
import app.haris.escalation.Messenger;
import app.haris.escalation.Page;
import app.haris.escalation.Recipient;
import app.haris.escalation.Run;
import app.haris.settings.Settings;
import app.haris.team.Team;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Sends e-mail. Whoever's own address it is gets a link by which they acknowledge with one more
 * press: programs that open links in mail on their own acknowledge nothing.
 */
@Component
final class Letters implements Messenger {
    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);
    private static final String PATIENCE = "10000";
    private static final Duration AGAIN = Duration.ofSeconds(15);

    private final Settings settings;
    private final LetterTexts texts;
    private final Team team;

    Letters(Settings settings, LetterTexts texts, Team team) {
        this.settings = settings;
        this.texts = texts;
        this.team = team;
    }

    @Override
    public boolean serves(Recipient recipient) {
        return recipient instanceof Recipient.ToEmail;
    }

    @Override
    public Delivery deliver(Page page, Run run) {
        var mail = settings.current(EscalationFile.FILE).mail();
        if (mail.isEmpty() || !(page.recipient() instanceof Recipient.ToEmail(var address))) {
            return new Delivery.Unreachable("mail-not-configured");
        }
        try {
            sender(mail.get()).send(letter(mail.get(), address, page, run));
            return new Delivery.Delivered("email");
        } catch (MailParseException wrong) {
            return new Delivery.Unreachable("bad-address");
        } catch (MailException failure) {
            LOG.warn("an e-mail could not be sent: {}", failure.getClass().getSimpleName());
            return new Delivery.Later("mail-not-sent", AGAIN);
        }
    }

    private SimpleMailMessage letter(Mail mail, String address, Page page, Run run) {
        var letter = new SimpleMailMessage();
        letter.setFrom(mail.from());
        letter.setTo(address);
        var written = texts.write(page, run, team.byEmail(address));
        letter.setSubject(written.subject());
        letter.setText(written.text());
        return letter;
    }

    private static JavaMailSenderImpl sender(Mail mail) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(mail.host());
        sender.setPort(mail.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        mail.username().ifPresent(sender::setUsername);
        mail.password().ifPresent(password -> sender.setPassword(password.reveal()));
        var properties = new Properties();
        properties.put("mail.smtp.auth", String.valueOf(mail.username().isPresent()));
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", String.valueOf(mail.tls()));
        properties.put("mail.smtp.connectiontimeout", PATIENCE);
        properties.put("mail.smtp.timeout", PATIENCE);
        properties.put("mail.smtp.writetimeout", PATIENCE);
        sender.setJavaMailProperties(properties);
        return sender;
    }
}
