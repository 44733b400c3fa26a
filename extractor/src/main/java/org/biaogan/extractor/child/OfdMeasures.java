package org.biaogan.extractor.child;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Numbers, boxes, paths and colours as OFD writes them; lengths are millimetres. */
final class OfdMeasures {

    private static final int MOST_STEPS = 200_000;

    private OfdMeasures() {}

    static double[] numbers(@Nullable String said) {
        if (said == null || said.isBlank()) {
            return new double[0];
        }
        return Arrays.stream(said.strip().split("[\\s,]+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    static double number(Element of, String attribute, double otherwise) {
        String said = of.getAttribute(attribute);
        return said.isBlank() ? otherwise : Double.parseDouble(said.strip());
    }

    static boolean is(Element of, String attribute, boolean otherwise) {
        String said = of.getAttribute(attribute);
        return said.isBlank() ? otherwise : Boolean.parseBoolean(said.strip());
    }

    static Rectangle2D.@Nullable Double box(@Nullable String said) {
        double[] four = numbers(said);
        return four.length < 4 ? null : new Rectangle2D.Double(four[0], four[1], four[2], four[3]);
    }

    static AffineTransform transform(Element of) {
        double[] six = numbers(of.getAttribute("CTM"));
        return six.length < 6 ? new AffineTransform() : new AffineTransform(six);
    }

    /** Steps from one character to the next: "g 3 5" stands for three times five. */
    static double[] steps(String said, int characters) {
        var steps = new double[characters];
        var left = new ArrayDeque<>(List.of(said.strip().split("\\s+")));
        int at = 0;
        while (!left.isEmpty() && at < characters) {
            String token = left.pop();
            int times = 1;
            if (token.equals("g") && left.size() >= 2) {
                times = Integer.parseInt(left.pop());
                token = left.pop();
            }
            if (token.isEmpty()) {
                break;
            }
            double step = Double.parseDouble(token);
            for (int i = 0; i < times && at < characters; i++) {
                steps[at++] = step;
            }
        }
        return steps;
    }

    static Path2D path(String said, boolean evenOdd) {
        var path = new Path2D.Double(evenOdd ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO);
        var left = new ArrayDeque<>(List.of(said.strip().split("[\\s,]+")));
        for (int steps = 0; !left.isEmpty() && steps < MOST_STEPS; steps++) {
            switch (left.pop()) {
                case "S", "M" -> path.moveTo(next(left), next(left));
                case "L" -> path.lineTo(next(left), next(left));
                case "Q" -> path.quadTo(next(left), next(left), next(left), next(left));
                case "B" ->
                        path.curveTo(
                                next(left),
                                next(left),
                                next(left),
                                next(left),
                                next(left),
                                next(left));
                case "A" -> arc(path, left);
                case "C" -> path.closePath();
                default -> throw new IllegalArgumentException("no such step");
            }
        }
        return path;
    }

    private static double next(ArrayDeque<String> left) {
        return Double.parseDouble(left.pop());
    }

    /** An arc by its end, as SVG 1.1 appendix F.6.5 finds its middle. */
    private static void arc(Path2D path, ArrayDeque<String> left) {
        double rx = Math.abs(next(left));
        double ry = Math.abs(next(left));
        double turned = Math.toRadians(next(left));
        boolean large = next(left) != 0;
        boolean sweep = next(left) != 0;
        double x = next(left);
        double y = next(left);
        var from = path.getCurrentPoint();
        if (rx == 0 || ry == 0 || from == null) {
            path.lineTo(x, y);
            return;
        }
        double cos = Math.cos(turned);
        double sin = Math.sin(turned);
        double dx = (from.getX() - x) / 2;
        double dy = (from.getY() - y) / 2;
        double x1 = cos * dx + sin * dy;
        double y1 = -sin * dx + cos * dy;
        double over = x1 * x1 / (rx * rx) + y1 * y1 / (ry * ry);
        if (over > 1) {
            rx *= Math.sqrt(over);
            ry *= Math.sqrt(over);
        }
        double below = rx * rx * y1 * y1 + ry * ry * x1 * x1;
        double root = below == 0 ? 0 : Math.sqrt(Math.max(0, rx * rx * ry * ry / below - 1));
        double side = large == sweep ? -root : root;
        double cx1 = side * rx * y1 / ry;
        double cy1 = -side * ry * x1 / rx;
        double cx = cos * cx1 - sin * cy1 + (from.getX() + x) / 2;
        double cy = sin * cx1 + cos * cy1 + (from.getY() + y) / 2;
        double start = Math.toDegrees(Math.atan2((y1 - cy1) / ry, (x1 - cx1) / rx));
        double extent = Math.toDegrees(Math.atan2((-y1 - cy1) / ry, (-x1 - cx1) / rx)) - start;
        if (sweep && extent < 0) {
            extent += 360;
        } else if (!sweep && extent > 0) {
            extent -= 360;
        }
        var arc = new Arc2D.Double(-rx, -ry, 2 * rx, 2 * ry, -start, -extent, Arc2D.OPEN);
        var placed = AffineTransform.getTranslateInstance(cx, cy);
        placed.rotate(turned);
        path.append(placed.createTransformedShape(arc), true);
    }

    static BasicStroke stroke(Element of, double width) {
        double[] said = numbers(of.getAttribute("DashPattern"));
        var dashes = new float[said.length];
        float sum = 0;
        for (int i = 0; i < said.length; i++) {
            dashes[i] = (float) Math.abs(said[i]);
            sum += dashes[i];
        }
        int cap =
                switch (of.getAttribute("Cap")) {
                    case "Round" -> BasicStroke.CAP_ROUND;
                    case "Square" -> BasicStroke.CAP_SQUARE;
                    default -> BasicStroke.CAP_BUTT;
                };
        return new BasicStroke(
                (float) width, cap, BasicStroke.JOIN_MITER, 10, sum > 0 ? dashes : null, 0);
    }

    /** One, three or four numbers: grey, red green blue, or the colours of print. */
    static Color color(double[] said, double alpha) {
        int opaque = level(alpha);
        return switch (said.length) {
            case 1 -> new Color(level(said[0]), level(said[0]), level(said[0]), opaque);
            case 3 -> new Color(level(said[0]), level(said[1]), level(said[2]), opaque);
            case 4 ->
                    new Color(
                            level((255 - said[0]) * (255 - said[3]) / 255),
                            level((255 - said[1]) * (255 - said[3]) / 255),
                            level((255 - said[2]) * (255 - said[3]) / 255),
                            opaque);
            default -> new Color(0, 0, 0, opaque);
        };
    }

    private static int level(double said) {
        return (int) Math.max(0, Math.min(255, Math.round(said)));
    }
}
