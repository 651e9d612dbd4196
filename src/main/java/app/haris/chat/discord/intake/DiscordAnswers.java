package app.haris.chat.discord.intake;

import app.haris.chat.SafeText;
import app.haris.chat.discord.message.DiscordContent;
import app.haris.chat.discord.message.Layout;
import app.haris.chat.discord.message.Markdown;
import app.haris.chat.mirror.Subject;
import java.util.List;
import net.dv8tion.jda.api.components.Components;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.tree.MessageComponentTree;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.utils.data.DataArray;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers that only one person sees; never more than an interaction's token still allows. */
final class DiscordAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(DiscordAnswers.class);
    private static final int MOST = 3800;

    private DiscordAnswers() {}

    /** Answers what nobody has answered yet. */
    static void reply(IReplyCallback event, String text) {
        event.replyComponents(components(text(text)))
                .useComponentsV2()
                .setEphemeral(true)
                .setAllowedMentions(List.of())
                .queue(said -> {}, DiscordAnswers::lost);
    }

    /** Fills the place that was kept for an answer. */
    static void fill(InteractionHook hook, Layout layout) {
        hook.editOriginalComponents(components(layout))
                .useComponentsV2()
                .setAllowedMentions(List.of())
                .queue(said -> {}, DiscordAnswers::lost);
    }

    static void fill(InteractionHook hook, String text) {
        fill(hook, text(text));
    }

    /** Adds something to what was acknowledged without a word. */
    static void whisper(InteractionHook hook, String text) {
        hook.sendMessageComponents(components(text(text)))
                .useComponentsV2()
                .setEphemeral(true)
                .setAllowedMentions(List.of())
                .queue(said -> {}, DiscordAnswers::lost);
    }

    static Layout text(String text) {
        return new Layout().text(Markdown.escaped(Markdown.fitting(SafeText.of(text), MOST)));
    }

    private static List<? extends MessageTopLevelComponent> components(Layout layout) {
        var json =
                DiscordContent.of("", layout, new Subject(0, 0, "answer"))
                        .json()
                        .path("components")
                        .toString();
        return Components.parseTree(MessageComponentTree.class, DataArray.fromJson(json))
                .getComponents();
    }

    /** A token is good for a quarter of an hour; what was done is done all the same. */
    private static void lost(Throwable failure) {
        LOG.warn("An answer could not be given in Discord: {}", failure.toString());
    }
}
