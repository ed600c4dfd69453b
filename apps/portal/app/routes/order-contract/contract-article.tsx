import type { ContractBlock, ContractText } from '@tandem/contracts';
import { Card, Table } from '@tandem/ui';

/** The words of the contract, in the order in which they are hashed; in French, whatever the reader's language. */
export function ContractArticle({ text }: { text: ContractText }) {
  return (
    <Card as="article" lang="fr" className="mt-4">
      {text.sections.map(({ title, blocks }) => (
        <section key={title} className="mt-6 grid gap-3 first:mt-0">
          <h2 className="text-xl">{title}</h2>
          {blocks.map((block, index) => (
            <Block key={index} block={block} title={title} />
          ))}
        </section>
      ))}
    </Card>
  );
}

function Block({ block, title }: { block: ContractBlock; title: string }) {
  if (block.kind === 'paragraph') return <p>{block.text}</p>;
  if (block.kind === 'list')
    return (
      <ul className="grid list-disc gap-1 pl-5">
        {block.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    );
  const last = block.columns.length - 1;
  return (
    <Table
      caption={title}
      hideCaption
      rows={block.rows}
      rowKey={(row) => row[0]!}
      columns={block.columns.map((header, index) => ({
        key: header,
        header,
        rowHeader: index === 0,
        align: index === last ? ('end' as const) : undefined,
        cell: (row: string[]) => row[index],
      }))}
    />
  );
}
