import java.io.File;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.preflight.Format;
import org.apache.pdfbox.preflight.PreflightDocument;
import org.apache.pdfbox.preflight.ValidationResult;
import org.apache.pdfbox.preflight.exception.SyntaxValidationException;
import org.apache.pdfbox.preflight.parser.PreflightParser;

/** Asks PDFBox whether files are PDF/A-1b: a line for each, then what it found. */
public class Preflight {
    public static void main(String[] names) throws Exception {
        boolean allValid = true;
        for (String name : names) {
            ValidationResult result = look(new File(name));
            allValid &= result.isValid();
            System.out.println((result.isValid() ? "valid " : "NOT VALID ") + name);
            Map<String, Integer> found = new TreeMap<>();
            for (ValidationResult.ValidationError error : result.getErrorsList()) {
                found.merge(error.getErrorCode() + " " + error.getDetails(), 1, Integer::sum);
            }
            found.forEach((what, count) -> System.out.println("    " + count + " times: " + what));
        }
        System.exit(allValid ? 0 : 1);
    }

    private static ValidationResult look(File file) throws Exception {
        PreflightParser parser = new PreflightParser(file);
        try {
            parser.parse(Format.PDF_A1B);
            try (PreflightDocument document = parser.getPreflightDocument()) {
                document.validate();
                return document.getResult();
            }
        } catch (SyntaxValidationException error) {
            return error.getResult();
        }
    }
}
