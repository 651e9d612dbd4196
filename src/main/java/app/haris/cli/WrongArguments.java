package app.haris.cli;

import java.util.Collection;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says which argument is wrong, what is allowed in its place, and where there is more help. */
final class WrongArguments implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        var line = wrong.getCommandLine();
        var err = line.getErr();
        err.println(words(wrong, line));
        err.println("Usage: " + synopsis(line));
        err.println("More:  %s --help".formatted(line.getCommandSpec().qualifiedName()));
        return CommandLines.WRONG;
    }

    private static String words(ParameterException wrong, CommandLine line) {
        if (wrong instanceof UnmatchedArgumentException unmatched
                && !unmatched.isUnknownOption()
                && !line.getSubcommands().isEmpty()) {
            return "There is no verb '%s'; verbs: %s."
                    .formatted(
                            unmatched.getUnmatched().getFirst(),
                            names(line.getSubcommands().keySet()));
        }
        return String.valueOf(wrong.getMessage());
    }

    private static String names(Collection<String> verbs) {
        return verbs.stream().sorted().collect(Collectors.joining(", "));
    }

    /** Without the options that every verb has. */
    private static String synopsis(CommandLine line) {
        var spec = line.getCommandSpec();
        var words = new StringBuilder(spec.qualifiedName());
        if (!line.getSubcommands().isEmpty()) {
            words.append(" [verb]");
        }
        spec.options().stream()
                .filter(option -> !option.inherited() && !option.usageHelp())
                .filter(option -> !option.versionHelp() && !isShared(option.longestName(), spec))
                .forEach(option -> words.append(" [%s]".formatted(written(option))));
        spec.positionalParameters().forEach(one -> words.append(' ').append(one.paramLabel()));
        return words.append(" [options]").toString();
    }

    private static String written(OptionSpec option) {
        return option.arity().max() == 0
                ? option.longestName()
                : option.longestName() + "=" + option.paramLabel();
    }

    private static boolean isShared(String name, CommandLine.Model.CommandSpec spec) {
        return spec.root().findOption(name) != null;
    }
}
