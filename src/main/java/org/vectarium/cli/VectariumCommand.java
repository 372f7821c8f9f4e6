package org.vectarium.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** The root of the terminal commands. */
@Command(
    name = "vectarium",
    description = "A planetarium for word vectors. Without a command it opens the window.",
    mixinStandardHelpOptions = true,
    version = "Vectarium 0.1.0")
public final class VectariumCommand implements Runnable {
  /** Exit code for bad input. */
  public static final int BAD_INPUT = 2;

  private VectariumCommand() {}

  @Override
  public void run() {
    throw new UserError("name a command; --help lists them");
  }

  /**
   * The command line with its subcommands, printing UTF-8.
   *
   * @param more commands that live above this package, such as {@code render}
   */
  public static CommandLine commandLine(List<Object> more) {
    CommandLine line = new CommandLine(new VectariumCommand());
    for (Object command : Commands.all()) {
      line.addSubcommand(command);
    }
    for (Object command : more) {
      line.addSubcommand(command);
    }
    for (CommandLine command : line.getSubcommands().values()) {
      addHelp(command);
      if (command.getCommand() instanceof GraphCommand) {
        // A formula may begin with a minus.
        command.setUnmatchedOptionsArePositionalParams(true);
      }
    }
    line.setCaseInsensitiveEnumValuesAllowed(true);
    // The built-in reader of paths answers with the names of classes.
    line.registerConverter(Path.class, Path::of);
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler((problem, _) -> {
      CommandLine where = problem.getCommandLine();
      where.getErr().println(typed(where) + ": " + sentence(problem));
      CommandLine.UnmatchedArgumentException.printSuggestions(problem, where.getErr());
      where.getErr().println("Try \"" + typed(where) + " --help\".");
      return BAD_INPUT;
    });
    line.setExecutionExceptionHandler((exception, where, _) -> {
      if (exception instanceof UserError
          || exception instanceof IllegalArgumentException
          || exception instanceof IOException
          || exception instanceof UncheckedIOException) {
        where.getErr().println(typed(where) + ": " + sentence(exception));
        return BAD_INPUT;
      }
      throw exception;
    });
    return line;
  }

  /**
   * {@code --help} and {@code --version} for a command and those below it. A command that is a
   * method must ask for them itself: added here they would take the places of its parameters.
   */
  private static void addHelp(CommandLine command) {
    if (!command.getCommandSpec().mixinStandardHelpOptions()) {
      command.getCommandSpec().mixinStandardHelpOptions(true);
    }
    command.getSubcommands().values().forEach(VectariumCommand::addHelp);
  }

  /** What a person typed to reach a command: {@code ner train}, without the program's name. */
  private static String typed(CommandLine command) {
    CommandLine parent = command.getParent();
    return parent == null || parent.getParent() == null
        ? command.getCommandName()
        : typed(parent) + " " + command.getCommandName();
  }

  /** Where a value could not be read, what its reader said, without the names of Java's classes. */
  private static String sentence(ParameterException problem) {
    Throwable cause = problem.getCause();
    ArgSpec argument = problem.getArgSpec();
    if (argument == null || cause == null || cause instanceof TypeConversionException) {
      return String.valueOf(problem.getMessage());
    }
    String told = String.valueOf(cause.getMessage());
    return cause instanceof UserError
        ? told
        : name(argument) + " is \"" + problem.getValue() + "\": " + told;
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static String sentence(Exception exception) {
    String message = exception.getMessage();
    return switch (exception) {
      case java.nio.file.NoSuchFileException missing ->
          "there is no file " + missing.getFile() + "; check the path";
      case java.nio.file.DirectoryNotEmptyException folder ->
          folder.getFile() + " is a folder; name a file";
      case java.nio.file.FileAlreadyExistsException file ->
          file.getFile() + " is in the way; choose another path";
      case java.nio.file.AccessDeniedException denied ->
          "no permission for " + denied.getFile() + "; check its owner and mode";
      default -> message == null ? exception.toString() : message;
    };
  }
}
