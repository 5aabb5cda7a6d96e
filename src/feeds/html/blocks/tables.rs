//! Tables: rows of cells; those that only lay out a page become what stands in them.

use super::super::tree::Id;
use super::super::words::some_words;
use super::Reader;
use super::flat::flatten;
use super::flow::Flow;
use crate::model::article::{Block, Inline, Inlines};

/// Columns, and rows, over which one cell may reach.
const WIDEST: usize = 100;
/// Columns in which a cell may reach over others below.
const MOST: usize = 1_000;

/// A table that is being read.
#[derive(Default)]
struct Grid {
    caption: Option<String>,
    rows: Vec<Row>,
}

#[derive(Default)]
struct Row {
    /// Whether it stands in the head, or has nothing but headings.
    is_head: bool,
    cells: Vec<Cell>,
}

struct Cell {
    blocks: Vec<Block>,
    columns: usize,
    rows: usize,
}

impl Reader<'_> {
    pub(super) fn table(&mut self, id: Id, flow: &mut Flow) {
        flow.end();
        let mut grid = Grid::default();
        self.rows(id, false, &mut grid, flow);
        let cells = || grid.rows.iter().flat_map(|row| &row.cells);
        let nested = cells().any(|cell| cell.blocks.iter().any(|block| matches!(block, Block::Table { .. })));
        let lays_out = matches!(self.tree.attribute(id, "role"), Some("presentation" | "none"));
        if lays_out || nested || cells().count() < 2 {
            for row in grid.rows {
                row.cells.into_iter().for_each(|cell| flow.add(cell.blocks));
            }
            return flow.add(titled(grid.caption));
        }
        let mut aside = Vec::new();
        let head = grid.rows.first().is_some_and(|row| row.is_head) && grid.rows.len() > 1;
        let mut rows = self.filled(grid.rows, &mut aside);
        let says = |row: &Vec<Inlines>| row.iter().any(|cell| !cell.is_empty());
        let first = if head && !rows.is_empty() { Some(rows.remove(0)).filter(says) } else { None };
        rows.retain(says);
        let header = if rows.is_empty() { None } else { first.clone() };
        if header.is_none() {
            rows.extend(first);
        }
        match rows.is_empty() {
            true => flow.add(titled(grid.caption)),
            false => flow.add([Block::Table { caption: grid.caption, header: header.unwrap_or_default(), rows }]),
        }
        flow.add(aside);
    }

    /// Reads the rows of a table or of a part of it; what stands between them, browsers show before the table.
    fn rows(&mut self, id: Id, in_head: bool, grid: &mut Grid, flow: &mut Flow) {
        let tree = self.tree;
        for child in tree.children(id) {
            match tree.tag(child) {
                "thead" | "tbody" | "tfoot" | "tr" if self.goes(child) => {}
                "thead" => self.rows(child, true, grid, flow),
                "tbody" | "tfoot" => self.rows(child, false, grid, flow),
                "tr" => {
                    let row = self.row(child, in_head, flow);
                    grid.rows.push(row);
                }
                "caption" => grid.caption = some_words(tree, child),
                _ => self.node(child, flow),
            }
        }
    }

    fn row(&mut self, id: Id, in_head: bool, flow: &mut Flow) -> Row {
        let tree = self.tree;
        let mut row = Row::default();
        let mut headings = true;
        for child in tree.children(id) {
            let tag = tree.tag(child);
            if !matches!(tag, "td" | "th") {
                self.node(child, flow);
            } else if !self.goes(child) {
                headings &= tag == "th";
                let span = |name| tree.attribute(child, name).and_then(|text| text.trim().parse().ok()).unwrap_or(1).clamp(1, WIDEST);
                let (columns, rows) = (span("colspan"), span("rowspan"));
                row.cells.push(Cell { blocks: self.within(child, &Flow::new()), columns, rows });
            }
        }
        row.is_head = in_head || headings && !row.cells.is_empty();
        row
    }

    /// The cells as runs of text, with empty ones where a cell reaches over more than its own place.
    fn filled(&mut self, rows: Vec<Row>, aside: &mut Vec<Block>) -> Vec<Vec<Inlines>> {
        let mut filled = Vec::new();
        // For each column the rows that a cell above still reaches over.
        let mut above: Vec<usize> = Vec::new();
        for row in rows {
            let mut cells: Vec<Inlines> = Vec::new();
            for cell in row.cells {
                self.reached(&mut above, &mut cells);
                let mut content = Inlines::new();
                flatten(cell.blocks, &mut content, aside);
                for column in 0..cell.columns {
                    if column > 0 && !self.spend() {
                        break;
                    }
                    above.resize(above.len().max(cells.len() + 1).min(MOST), 0);
                    if let Some(reach) = above.get_mut(cells.len()) {
                        *reach = cell.rows - 1;
                    }
                    cells.push(std::mem::take(&mut content));
                }
            }
            self.reached(&mut above, &mut cells);
            for reach in above.iter_mut().skip(cells.len()) {
                *reach = reach.saturating_sub(1);
            }
            filled.push(cells);
        }
        filled
    }

    /// Adds an empty cell for each column from here on into which a cell above reaches.
    fn reached(&mut self, above: &mut [usize], cells: &mut Vec<Inlines>) {
        while let Some(reach) = above.get_mut(cells.len()).filter(|reach| **reach > 0) {
            if !self.spend() {
                return;
            }
            *reach -= 1;
            cells.push(Inlines::new());
        }
    }

    fn spend(&mut self) -> bool {
        let can = self.spare > 0;
        self.spare = self.spare.saturating_sub(1);
        can
    }
}

/// The caption of a table that is none.
fn titled(caption: Option<String>) -> Option<Block> {
    caption.map(|text| Block::Paragraph { content: vec![Inline::Text(text)] })
}
